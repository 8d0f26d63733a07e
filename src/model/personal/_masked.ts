/** Stands for a sign of what is of no interest; no number reaches across it. */
export const mask = '\u0001'

/** @param plain a text in one way to write each sign */
export function masked(plain: string): string {
  const hidden = (found: string) => mask.repeat(found.length)
  return plain
    .replace(isbn, (found) => (isIsbn(found) ? hidden(found) : found))
    .replace(harmless, hidden)
}

/** By kind: addresses on the web, digital object identifiers, symbols of documents, days and times, years, money. */
const harmless = new RegExp(
  [
    String.raw`\b[a-z][a-z0-9+.-]{1,15}://[^\s<>"']+`,
    String.raw`\b10\.\d{4,9}/[^\s<>"']+`,
    String.raw`\b[A-Z][A-Za-z.]{0,9}\d?(?:/[A-Za-z0-9.()-]{1,30}){2,}`,
    String.raw`\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?(?:T[\d:.]{4,15}Z?)?(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[T-]?\d{4}(?:\d\d)?)?(?!\d)`,
    String.raw`(?<![\d./-])[0-3]?\d([./-])[01]?\d\1(?:19|20)?\d\d(?![./-]?\d)`,
    String.raw`(?<!\d)[012]?\d:[0-5]\d(?::[0-5]\d)?(?!\d)`,
    String.raw`(?<!\d)(?:19|20)\d\d ?[-/] ?(?:19|20)?\d\d(?!\d)`,
    String.raw`\p{Sc} ?\d[\d ,.]{0,30}`,
    String.raw`(?<![\d+])[1-9]\d{0,2}(?:[ ,.]?\d{3}){0,6} ?\p{Sc}`,
    String.raw`\b(?:${Intl.supportedValuesOf('currency').join('|')}) ?[1-9][\d ,.]{0,30}`,
    String.raw`(?<![\d+])[1-9]\d{0,2}(?:[ ,.]?\d{3}){0,6} ?(?:${Intl.supportedValuesOf('currency').join('|')})\b`,
  ].join('|'),
  'gu',
)

/** ISBN-13, and ISBN-10 where it says so. */
const isbn = /(?<![\d-])97[89](?:[- ]?\d){10}(?!\d)|\bISBN(?:-1[03])?:? ?\d(?:[- ]?[\dX]){9,12}/g

function isIsbn(found: string): boolean {
  if (found.startsWith('ISBN')) return true
  const sum = [...found.replace(/\D/g, '')].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return sum % 10 === 0
}
