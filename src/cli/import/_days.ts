import type { PartialDate } from '#model/dates.ts'

/**
 * A day as a spreadsheet program wrote it back: `26/06/2014`, `6/26/14`. Which number is the month depends on the
 * computer, so that it is only taken for the day that was there before, and else left as it is.
 *
 * @param before the day that our own list had in this cell
 */
export function dayMeant(written: string, before: PartialDate): string {
  const numbers = written
    .split(/[^\d]+/)
    .filter((part) => part !== '')
    .map(Number)
  const [first = 0, second = 0, last = 0] = numbers
  if (numbers.length !== 3 || before.length !== 'YYYY-MM-DD'.length) return written
  const [year = 0, month = 0, day = 0] = before.split('-').map(Number)
  const isYear = (number: number) => number === year || number === year % 100
  const isSame =
    (isYear(last) &&
      ((first === day && second === month) || (first === month && second === day))) ||
    (isYear(first) && second === month && last === day)
  return isSame ? before : written
}
