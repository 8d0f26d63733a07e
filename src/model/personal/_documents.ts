import { mask } from './_masked.ts'
import type { Looked, PersonalDatum } from './index.ts'

/** Numbers like those of passports and identity cards, and the lines that machines read from them (ICAO 9303). */
export function* documents({ numbers }: Looked): Generator<PersonalDatum> {
  for (const { 0: found, index } of numbers.matchAll(shapes))
    if (!isOther(found)) yield { kind: 'document', start: index, end: index + found.length }
}

const before = String.raw`(?<![\p{Script=Latin}\p{N}_+#${mask}]|[\p{Script=Latin}\p{N}][./-])`
const after = String.raw`(?![\p{Script=Latin}\p{N}_${mask}]|[./-][\p{Script=Latin}\p{N}])`

const shapes = new RegExp(
  [
    '(?<![A-Z0-9<])[A-Z0-9<]{28,44}(?![A-Z0-9<])',
    // A letter or two and seven digits or eight: passports of most States.
    String.raw`${before}[A-Z]{1,2}\d{7,8}${after}`,
    // Identity cards: nine digits to thirteen in a row, or in groups that no other number has.
    String.raw`${before}(?:\d{9,13}|\d{3}-\d\d-\d{4}|\d{4}([ -])\d{4}\1\d{4}|\d-\d{4}-\d{5}-\d\d-\d)${after}`,
  ].join('|'),
  'gu',
)

const isOther = (found: string): boolean =>
  found.length >= 28 && /[A-Z<]/.test(found)
    ? !(found.includes('<<') && /[A-Z]{2}/.test(found))
    : isRound(found) || isYears(found)

/** Sums of money and of people, written without their unit. */
const isRound = (found: string): boolean => /^\d+000$/.test(found)

const isYears = (found: string): boolean =>
  found.split(/[ -]/).every((year) => /^(?:19|20)\d\d$/.test(year))
