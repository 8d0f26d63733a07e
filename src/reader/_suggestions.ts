import { digitValue } from '#model/scripts.ts'

/** The value that was most likely meant, for the kinds of which that can be said; see `Expected` in schema/fields.ts. */
export function suggestionFor(expects: string, value: string): string | undefined {
  const suggestion = suggestions[expects]?.(inLatinDigits(value.trim()))
  return suggestion === value ? undefined : suggestion
}

const suggestions: Readonly<Record<string, (value: string) => string | undefined>> = {
  date: dayIn,
  'partial-date': (value) => dayIn(value) ?? monthIn(value),
  'whole-number': (value) =>
    /^\d{1,3}([ ,.’']\d{3})+$|^\d+$/.test(value) ? value.replace(/\D/g, '') : undefined,
  'true-or-false': (value) =>
    /^(yes|on|true)$/i.test(value) ? 'true' : /^(no|off|false)$/i.test(value) ? 'false' : undefined,
  id: (value) => idIn(value),
  'state-code': (value) => (/^[a-z]{3}$/i.test(value) ? value.toUpperCase() : undefined),
  locale: (value) =>
    /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(value)
      ? value.toLowerCase().replaceAll('_', '-')
      : undefined,
  'web-address': wholeAddress,
  'site-address': wholeAddress,
  paragraph: (value) => {
    const [, number, letter = ''] =
      /^(?:para(?:graph)?\.?\s*|§\s*)?(\d+(?:[.-]\d+)+)\.?\s*\(?([a-z])?\)?$/i.exec(value) ?? []
    return number && `${number.replaceAll('-', '.')}${letter.toLowerCase()}`
  },
  'file-name': (value) => value.replace(/^.*?files\//, ''),
  colour: (value) => {
    const [, hex] = /^#?([0-9a-f]{6})$/i.exec(value) ?? []
    return hex && `#${hex}`
  },
}

function wholeAddress(value: string): string | undefined {
  const isBegun = /^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(value)
  return isBegun ? `https://${value}` : undefined
}

const inLatinDigits = (value: string): string =>
  value.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))

/** `19/04/2026`, `2026/4/19`, `2026-04-19T10:00`: only where day and month cannot be taken for each other. */
function dayIn(value: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?$/.exec(value) ?? []
  if (year && month && day) return onCalendar(year, month, day)
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(value) ?? []
  if (!first || !second || !last) return undefined
  const readings = new Set([onCalendar(last, second, first), onCalendar(last, first, second)])
  readings.delete(undefined)
  return readings.size === 1 ? [...readings][0] : undefined
}

function monthIn(value: string): string | undefined {
  const [, year, month] = /^(\d{4})[-/. ](\d{1,2})$/.exec(value) ?? []
  if (year && month) return onCalendar(year, month, '1')?.slice(0, 7)
  const [, first, last] = /^(\d{1,2})[-/. ](\d{4})$/.exec(value) ?? []
  return first && last ? onCalendar(last, first, '1')?.slice(0, 7) : undefined
}

function onCalendar(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : undefined
}

/** A title or a file name given where the id belongs: `Human Rights`, `human-rights.md`. */
function idIn(value: string): string | undefined {
  const id = value
    .replace(/\.mdx?$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/^-|-$/g, '')
  return /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/.test(id) ? id : undefined
}
