import type { Looked, PersonalDatum } from './index.ts'

/** Numbers of payment cards and of bank accounts that their own check digits bear out. */
export function* payments({ numbers }: Looked): Generator<PersonalDatum> {
  for (const { 0: found, index } of numbers.matchAll(cardShape))
    if (isCard(found.replace(/\D/g, '')))
      yield { kind: 'card', start: index, end: index + found.length }
  for (const { 0: found, index } of numbers.matchAll(ibanShape)) {
    const iban = ibanIn(found)
    if (iban !== undefined) yield { kind: 'iban', start: index, end: index + iban.length }
  }
}

const cardShape = /(?<![A-Za-z\d])\d(?:[ -]?\d){12,18}(?![A-Za-z\d])/g

/** The first digits say who issued it, and with that how many there are (ISO/IEC 7812). */
const issuers =
  /^(?:4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|6\d{15,18})$/

const isCard = (digits: string): boolean =>
  issuers.test(digits) && !/^(\d)\1+$/.test(digits) && luhn(digits) % 10 === 0

/** Luhn's sum (ISO/IEC 7812-1, annex B): from the right, every second digit counts twice. */
const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

const ibanShape = /(?<![A-Za-z\d])[A-Z]{2}\d\d(?: ?[A-Z\d]){11,30}/g

/** Words in capitals may follow the number: the longest beginning that the check digits bear out (ISO 13616). */
function ibanIn(found: string): string | undefined {
  for (let end = found.length; end >= 15; end--) {
    const start = found.slice(0, end)
    const iban = start.replaceAll(' ', '')
    if (iban.length < 15) return undefined
    if (!start.endsWith(' ') && remainder(iban.slice(4) + iban.slice(0, 4)) === 1) return start
  }
  return undefined
}

/** By 97, with A as 10 to Z as 35 (ISO/IEC 7064). */
const remainder = (text: string): number =>
  [...text].reduce((rest, sign) => {
    const value = Number.parseInt(sign, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)
