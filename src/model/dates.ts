import { compareText } from './compare-text.ts'

/**
 * Dates are text, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: they compare as text, they have no time zone, and they say how
 * precisely they are known.
 */
export type PartialDate = string
/** `YYYY-MM-DD` */
export type Day = string

const millisecondsPerDay = 86_400_000

/** The last day on which something of this date can have happened: `2014-06` → `2014-06-30`. */
export function lastDayOf(date: PartialDate): Day {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?]
  if (day !== undefined) return date
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10)
}

/** Orders dates by the last day on which each can have been. */
export const compareDates = (a: PartialDate, b: PartialDate): number =>
  compareText(lastDayOf(a), lastDayOf(b))

/** Whether something of this date has certainly happened by the end of the day `asOf`. */
export const happenedBy = (date: PartialDate, asOf: Day): boolean => lastDayOf(date) <= asOf

/** Whole days from one date to another; negative when `to` is earlier. A month or a year counts from its last day. */
export function daysBetween(from: PartialDate, to: PartialDate): number {
  return (Date.parse(lastDayOf(to)) - Date.parse(lastDayOf(from))) / millisecondsPerDay
}

/** The day so many days after another; before it, when there are fewer than none. */
export const dayAfter = (day: Day, days = 1): Day =>
  new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)

/** The day it is in a time zone at an instant. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** The instant at which a day begins in a time zone, as RFC 3339 has it: `2021-06-02T00:00:00+07:00`. */
export function startOfDay(day: Day, timeZone: string): string {
  const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const offsetAt = (instant: number): string => {
    const parts = offsets.formatToParts(instant)
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00'
  }
  // Clocks may have been changed in the night before: what holds at the beginning itself is asked for a second time.
  const near = offsetAt(Date.parse(`${day}T00:00:00Z`))
  return `${day}T00:00:00${offsetAt(Date.parse(`${day}T00:00:00${near}`))}`
}
