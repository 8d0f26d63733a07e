import { z } from 'zod'
import type { Collection } from './collection.ts'

/**
 * The kinds of value a field can hold.
 *
 * The reader hands over every scalar as the text that stands in the file (YAML's "failsafe" schema), so that a
 * paragraph 118.10 keeps its zero, Norway's NO is not false, and a date is not moved by a time zone. Kinds that are
 * not text are converted here. A refused value carries `expects`, the name of the kind; the sentence for it is
 * `expects.<kind>` in i18n.
 */
export type Expected =
  | 'text'
  | 'date'
  | 'partial-date'
  | 'whole-number'
  | 'true-or-false'
  | 'id'
  | 'state-code'
  | 'locale'
  | 'web-address'
  | 'site-address'
  | 'paragraph'
  | 'colour'
  | 'time-zone'
  | 'link-template'
  | 'onion-address'
  | 'contact'
  | 'file-name'

/** What a field's schema says about itself, read by the descriptions of fields (`described.ts`). */
export interface FieldMeta {
  /** The form that the text must have. */
  expects?: Expected
  /** The collection whose ids the field holds. */
  references?: Collection
  /** The text is shown to readers and belongs in a translation file. */
  words?: true
  /** A check demands it, with a sentence of its own, although the schema would let it be left out. */
  demanded?: true
  [key: string]: unknown
}

/** How the whole of a value of a kind looks, for forms; whether it is one says its schema, which knows more. */
export const patterns = {
  date: /^\d{4}-\d\d-\d\d$/,
  'partial-date': /^\d{4}(-\d\d){0,2}$/,
  'whole-number': /^\d{1,9}$/,
  id: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'state-code': /^[A-Z]{3}$/,
  locale: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/,
  'web-address': /^https?:\/\/[^/?#@]+([/?#].*)?$/s,
  paragraph: /^\d+(\.\d+)+[a-z]?$/,
  colour: /^#[0-9a-f]{6}$/i,
  'file-name': /^(?!files\/)(?:[^/\\.][^/\\]*\/)*[^/\\.][^/\\]*\.\w+$/,
} as const satisfies Partial<Record<Expected, RegExp>>

const formatted = (expects: Expected, holds: (value: string) => boolean) =>
  z
    .string()
    .refine(holds, { params: { expects }, abort: true })
    .meta({ expects } satisfies FieldMeta)

const patterned = (expects: keyof typeof patterns) =>
  formatted(expects, (value) => patterns[expects].test(value))

const onCalendar = (value: string): boolean => {
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
}

/** Plain text on one or more lines; never empty. */
export const text = () => formatted('text', (value) => value.trim() !== '')

/** Text that readers see and translators translate. */
export const words = () => text().meta({ words: true } satisfies FieldMeta)

/** A day of the Gregorian calendar, `YYYY-MM-DD` (ISO 8601). */
export const date = () =>
  formatted('date', (value) => patterns.date.test(value) && onCalendar(value))

/** A day, a month or a year, as precisely as it is known: `2014-06-26`, `2014-06`, `2014`. */
export const partialDate = () =>
  formatted('partial-date', (value) => {
    if (!patterns['partial-date'].test(value)) return false
    return onCalendar(`${value}${'-01-01'.slice(value.length - 4)}`)
  })

/** A count: 0, 1, 2 … */
export const wholeNumber = () => patterned('whole-number').transform(Number)

export const trueOrFalse = () =>
  formatted('true-or-false', (value) => value === 'true' || value === 'false').transform(
    (value) => value === 'true',
  )

export const isId = (value: string): boolean => patterns.id.test(value)

/** The id of an entry of another collection: its file name without the ending. */
export const reference = (collection: Collection) =>
  formatted('id', (value) => value.split('/').every(isId)).meta({
    references: collection,
  } satisfies FieldMeta)

/** ISO 3166-1 alpha-3; XAA to XZZ are kept free by the standard for made-up States. */
export const stateCode = () => patterned('state-code')

/** A BCP 47 language tag of the kind used in file names: `en`, `km`, `pt-br`. */
export const locale = () => patterned('locale')

/**
 * An http or https address (no other scheme is ever linked to, RFC 9110 §4.2) of a host that has a name, without a user
 * before it: what stands before an @ is taken for the host.
 */
export const webAddress = () => formatted('web-address', isWebAddress)

const isWebAddress = (value: string): boolean =>
  patterns['web-address'].test(value) &&
  inAddresses.test(value) &&
  isNamed(URL.parse(value)?.hostname ?? '')

/** Letters of any script, and of the signs those that can stand in an address (RFC 3986 §2). */
const inAddresses = /^[^\p{C}\p{Z}"<>\\^`{|}]+$/u

/** Whether a host is a domain name: not a number, not a machine of one’s own. */
const isNamed = (host: string): boolean => /^([a-z0-9_-]+\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(host)

/**
 * Where a site is published: a web address that may name folders, in signs that need no `%`. A file, a query or a fragment
 * has no pages below it.
 */
export const siteAddress = () =>
  formatted(
    'site-address',
    (value) =>
      isWebAddress(value) && /^https?:\/\/[^/?#]+(\/(?!\.{1,2}(\/|$))[\w.~-]+)*\/?$/.test(value),
  )

/** The number of a recommendation as printed in a Working Group report: `118.22`, `5.1`, `104.2 (a)` is written `104.2a`. */
export const paragraph = () => patterned('paragraph')

/** `#rrggbb` */
export const colour = () => patterned('colour')

/** A name of the IANA time zone database. */
export const timeZone = () =>
  formatted('time-zone', (value) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
    } catch {
      return false
    }
  })

/**
 * An address with `{file}`, `{title}` or `{url}` behind the host, where the page's own are put, each encoded; https or
 * mailto.
 */
export const linkTemplate = () =>
  formatted('link-template', (value) => {
    const filled = value.replace(/\{(file|title|url)\}/g, '-')
    const isMail = /^mailto:[^@?]+@[^@?/]+(\?.*)?$/.test(filled) && inAddresses.test(filled)
    return isMail || (/^https:\/\/[^/?#{]+([/?#]|$)/.test(value) && isWebAddress(filled))
  })

/**
 * An onion service of version 3: 56 signs in base32, the last eight bits of which are that 3 (Tor rend-spec-v3 §6). The
 * site has the same path there as on the web, so none is written.
 */
export const onionAddress = () =>
  formatted('onion-address', (value) => /^http:\/\/[a-z2-7]{54}[aiqy]d\.onion\/?$/.test(value))

/** Where to write to: an address that RFC 9116 §2.5.3 takes for a contact, https or mailto. */
export const contact = () =>
  formatted('contact', (value) => /^(https:\/\/|mailto:[^\s@]+@)[^\s@]+$/.test(value))

/** The name of a file in `content/files/`, with its folders there and its ending: `letters/2021.pdf`. */
export const fileName = () => patterned('file-name')

/** Text per language: `{ en: Voice, km: សំឡេង }`. */
export const wordsByLocale = () => z.record(locale(), text())
