import { compareText } from '#model/compare-text.ts'
import type { KnownAddresses } from '#model/known-addresses.ts'
import type { PublishedAddresses, PublishedPage } from '#schema/published-addresses.ts'

export interface Difference {
  kind: 'new' | 'edited' | 'gone'
  /** With its anchor, and the language of a heading or a paragraph: `/briefs/x/#p-1a2b3c4d (km)`. */
  address: string
}

/** What a list of addresses says that an earlier one did not, and the reverse. */
export function* differences(
  before: PublishedAddresses,
  now: PublishedAddresses,
): Generator<Difference> {
  const [old, next] = [linesOf(before), linesOf(now)]
  for (const [address, value] of next) {
    const kind = kindOf(old.get(address), value)
    if (kind) yield { kind, address }
  }
  for (const address of old.keys()) if (!next.has(address)) yield { kind: 'gone', address }
}

function kindOf(before: string | undefined, now: string): Difference['kind'] | undefined {
  if (before === undefined) return 'new'
  if (before === now) return undefined
  return now.startsWith('-') ? 'gone' : 'edited'
}

/**
 * The list as it is to be written, in the order of addresses: what was published once stays in it, though of a page that was
 * withdrawn only its address.
 *
 * @param now what links can lead to now
 */
export function listNow(
  { published: before, withdrawn }: Pick<KnownAddresses, 'published' | 'withdrawn'>,
  now: PublishedAddresses,
): PublishedAddresses {
  const addresses = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort(compareText)
  return Object.fromEntries(
    addresses.map((address) => [
      address,
      Object.hasOwn(withdrawn, address) ? {} : joined(before[address], now[address]),
    ]),
  )
}

/** One thing a line. */
export const listText = (list: PublishedAddresses): string => `${JSON.stringify(list, null, 2)}\n`

function joined(before: PublishedPage = {}, now: PublishedPage = {}): PublishedPage {
  const headings = union(before.headings, now.headings)
  const events = sorted(before.events, now.events)
  const paragraphs = { ...before.paragraphs, ...now.paragraphs }
  return {
    ...(Object.keys(headings).length > 0 && { headings }),
    ...(events.length > 0 && { events }),
    ...(Object.keys(paragraphs).length > 0 && { paragraphs }),
  }
}

type ByLocale = Readonly<Record<string, string[]>>

const union = (before: ByLocale = {}, now: ByLocale = {}): ByLocale =>
  Object.fromEntries(
    sorted(Object.keys(before), Object.keys(now)).map((locale) => [
      locale,
      sorted(before[locale], now[locale]),
    ]),
  )

const sorted = (before: readonly string[] = [], now: readonly string[] = []): string[] =>
  [...new Set([...before, ...now])].sort(compareText)

const linesOf = (list: PublishedAddresses): Map<string, string> =>
  new Map(Object.entries(list).flatMap(([address, page]) => [...linesOfPage(address, page)]))

function* linesOfPage(
  address: string,
  { headings = {}, events = [], paragraphs = {} }: PublishedPage,
): Generator<[address: string, print: string]> {
  yield [address, '']
  for (const [locale, ids] of Object.entries(headings))
    for (const id of ids) yield [`${address}#${id} (${locale})`, '']
  for (const id of events) yield [`${address}#${id}`, '']
  for (const [locale, prints] of Object.entries(paragraphs))
    for (const [id, print] of Object.entries(prints)) yield [`${address}#${id} (${locale})`, print]
}
