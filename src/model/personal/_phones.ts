import type { Looked, PersonalDatum } from './index.ts'

/** Numbers of telephones as they are written for other countries, for one's own, or in a link that calls. */
export function* phones({ plain, numbers }: Looked): Generator<PersonalDatum> {
  yield* called(plain)
  for (const { 0: found, index } of numbers.matchAll(international))
    if (isInternational(found)) yield phoneAt(found, index)
  for (const { 0: found, index } of numbers.matchAll(trunk))
    if (isNational(found)) yield phoneAt(found, index)
  for (const { 0: found, index } of numbers.matchAll(dashed)) yield phoneAt(found, index)
}

function* called(plain: string): Generator<PersonalDatum> {
  for (const { 0: found, index, groups } of plain.matchAll(callLink)) {
    const number = groups?.['number'] as string
    if (digitsOf(number).length >= 7)
      yield {
        kind: 'phone',
        start: index + found.length - number.length,
        end: index + found.length,
      }
  }
}

const phoneAt = (found: string, start: number): PersonalDatum => ({
  kind: 'phone',
  start,
  end: start + found.length,
})

const callLink =
  /(?:\b(?:tel|sms|callto|sip):|\bwa\.me\/|\bt\.me\/(?=\+|%2B)|[?&](?:phone|number)=)(?<number>(?:\+|%2B)?[\d() .-]{6,19}\d)/gi

/** Scripts without spaces write a number straight after a word; the letters of others make it a part of something. */
const before = String.raw`(?<![\p{Script=Latin}\p{N}_+]|\d[.,/-])`
const after = String.raw`(?![\p{Script=Latin}\p{N}_]|[.,/-]\d)`
const gap = '[ .()/-]{0,3}'

/** ITU-T E.164: at most 15 digits, the country first. */
const international = new RegExp(
  String.raw`${before}(?:\+|00(?=[1-9])) ?(?:\(\d{1,4}\)|\d)(?:${gap}\d){4,14}${after}`,
  'gu',
)

/** A zero that is not dialled from abroad, then the area or the network. */
const trunk = new RegExp(
  String.raw`${before}(?:\(0[1-9]\d{0,2}\)|0[1-9]\d{0,2})(?:[ .-]{0,2}\d){5,9}${after}`,
  'gu',
)

/** Three, three and four, as North America writes them. */
const dashed = new RegExp(
  String.raw`${before}(?:\([2-9]\d\d\) ?|[2-9]\d\d[.-])[2-9]\d\d[.-]\d{4}${after}`,
  'gu',
)

/** The first digits of the numbers of all countries (ITU-T E.164, list of assigned country codes). */
const country =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-689]\d|3[578]\d|42\d|50\d|59\d|6[7-9]\d|8[0578]\d|9[679]\d)/

function isInternational(found: string): boolean {
  const digits = digitsOf(found).replace(/^00/, '')
  const isGrowth = /^\+ ?\d{1,3}(?:[ .]\d{3})*[ .]000$/.test(found)
  return country.test(digits) && digits.length >= (found.startsWith('+') ? 7 : 9) && !isGrowth
}

/** Numbers of one country have nine digits to eleven with their zero; 01 02 03 04 05 counts something. */
function isNational(found: string): boolean {
  const digits = digitsOf(found)
  const pairs = found.split(/[ .-]/).map(Number)
  const counts =
    pairs.length > 2 && pairs.every((pair, i) => i === 0 || pair - (pairs[i - 1] as number) === 1)
  return digits.length >= 9 && digits.length <= 11 && !counts
}

const digitsOf = (text: string): string => text.replace(/%2B|\D/g, '')
