import { digitValue } from '#model/scripts.ts'

/** The same text, as long as before, with one way to write each digit, space, dash, plus and at. */
export function plainSigns(text: string): string {
  if (/^[\n\r\t\x20-\x7E]*$/.test(text)) return text
  return text
    .replace(/(?![0-9])\p{Nd}/gu, plainDigit)
    .replace(/[\u00A0\u00AD\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]/g, ' ')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFF0D]/g, '-')
    .replace(/[\uFF0B\uFE62]/g, '+')
    .replaceAll('\uFF20', '@')
    .replaceAll('\uFF0E', '.')
}

/** Some digits take two units, of which the second becomes a space. */
const plainDigit = (digit: string): string => String(digitValue(digit)).padEnd(digit.length)
