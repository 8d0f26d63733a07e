import { type Day, dayIn } from '#model/dates.ts'

export interface Days {
  /** The day on which the site is read. */
  asOf: Day
  /** The later of that day and the day it is: what is dated after it has certainly not happened. */
  today: Day
}

/**
 * The day of the reading: the one asked for, else that of `site.yml`, else that of SOURCE_DATE_EPOCH (seconds;
 * reproducible-builds.org), else today in the zone of the site. The only place that looks at the clock.
 */
export function daysOf(
  asked: Day | undefined,
  site: { asOf?: Day | undefined; timeZone: string },
): Days {
  const clock = dayIn(site.timeZone, new Date())
  const epoch = process.env['SOURCE_DATE_EPOCH']
  const pinned =
    epoch !== undefined && /^\d{1,12}$/.test(epoch)
      ? dayIn(site.timeZone, new Date(Number(epoch) * 1000))
      : undefined
  const asOf = asked ?? site.asOf ?? pinned ?? clock
  return { asOf, today: asOf > clock ? asOf : clock }
}
