import type { Day, PartialDate } from '#model/dates.ts'

/** In months: what a scale of time is divided by, from the finest; and how many of them have room for their names. */
const steps: readonly { step: number; room: number }[] = [
  { step: 1, room: 3.5 },
  { step: 3, room: 3.5 },
  { step: 6, room: 3.5 },
  ...[12, 24, 60, 120, 240, 600].map((step) => ({ step, room: 7 })),
]

/**
 * The beginnings of months or years between two days at which a scale of time is marked, as coarse as needed for their
 * names to stand side by side on a phone.
 *
 * @returns `2025` where every mark is the beginning of a year, else `2025-04`
 */
export function ticksBetween(first: Day, last: Day): PartialDate[] {
  const from = monthOf(first) + (first.endsWith('-01') ? 0 : 1)
  const to = monthOf(last)
  const { step } = steps.find(({ step, room }) => (to - from) / step <= room) ?? { step: 1200 }
  const start = Math.ceil(from / step)
  return Array.from({ length: Math.max(0, Math.floor(to / step) - start + 1) }, (_, index) =>
    dateOf((start + index) * step).slice(0, step < 12 ? 7 : 4),
  )
}

/** Months since the year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const dateOf = (month: number): PartialDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
