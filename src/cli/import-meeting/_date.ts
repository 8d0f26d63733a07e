import type { DocumentPlace } from '#cli/readers/document.ts'
import type { Day } from '#model/dates.ts'
import { digitValue } from '#model/scripts.ts'
import { date } from '#schema/fields.ts'
import { afterLabel, anyOf, type Cues } from './_cues.ts'
import type { Passage } from './_passages.ts'
import { sentencesOf } from './_sentences.ts'
import type { Found } from './_span.ts'

/** Why a day is taken for that of the meeting, the surest first. */
const reasons = ['label', 'held', 'heading', 'text'] as const
export type DateReason = (typeof reasons)[number]

export interface FoundDay extends Found<Day> {
  reason: DateReason
  /** The other day that the same signs may mean: 02/06/2021. */
  other?: Day
}

export interface DayOfMeeting {
  /** None where the document names none, or several with equal right. */
  chosen?: FoundDay
  /** Every other day that it names, each once. */
  others: FoundDay[]
}

/** How many passages the head of a document has: its title, its day and place, who took part. */
export const lengthOfHead = 8

/**
 * The day of the meeting: the one behind a label, else the one beside the words that say when it was held, else the
 * one in a heading or a line of its own at the head. A day that only stands in the text may be any day.
 */
export function dayOf(passages: readonly Passage[], cues: Cues): DayOfMeeting {
  const found = passages.flatMap((passage, index) => [...daysIn(passage, index, cues)])
  const clear = new Set(found.filter(({ other }) => other === undefined).map(({ value }) => value))
  const days = eachOnce(found.map((day) => resolved(day, clear)))
  const best = reasons.find((reason) => days.some((day) => day.reason === reason))
  const first = days.filter(({ reason }) => reason === best)
  const [chosen] = first
  if (!chosen || best === 'text' || first.length > 1 || chosen.other) return { others: days }
  return { chosen, others: days.filter((day) => day !== chosen) }
}

/** A day that may be another one is that which stands elsewhere in clear. */
function resolved({ other, ...day }: FoundDay, clear: ReadonlySet<Day>): FoundDay {
  if (other === undefined || clear.has(day.value)) return day
  return clear.has(other) ? { ...day, value: other } : { ...day, other }
}

function eachOnce(found: readonly FoundDay[]): FoundDay[] {
  const rank = ({ reason }: FoundDay) => reasons.indexOf(reason)
  return [...Map.groupBy(found, ({ value }) => value).values()].map((same) =>
    same.reduce((best, day) => (rank(day) < rank(best) ? day : best)),
  )
}

function* daysIn(passage: Passage, index: number, cues: Cues): Generator<FoundDay> {
  const { place, kind, cells } = passage
  const text = cells ? cells.filter(Boolean).join(': ') : passage.text
  const isHeading = kind === 'heading' || (index < lengthOfHead && text.length < 160)
  for (const { text: words, start } of sentencesOf(text)) {
    const plain = withAsciiDigits(words)
    const around = { text: words, place, start, cues, isHeading }
    for (const pattern of patternsOf(cues))
      for (const match of plain.matchAll(pattern)) yield* dayAt(match, around)
  }
}

interface Around {
  text: string
  place: DocumentPlace
  start: number
  cues: Cues
  isHeading: boolean
}

function* dayAt(match: RegExpMatchArray, around: Around): Generator<FoundDay> {
  const [value, other] = daysMeant(match.groups ?? {}, around.cues)
  if (value === undefined) return
  const { text, place } = around
  const words = text.slice(match.index, (match.index ?? 0) + match[0].length)
  const reason = reasonOf(around)
  yield { value, span: { place, words }, reason, ...(other !== undefined && { other }) }
}

function reasonOf({ text, start, cues, isHeading }: Around): DateReason {
  if (start === 0 && afterLabel(text, cues.dateLabels) !== undefined) return 'label'
  if (text.search(cues.held) !== -1) return 'held'
  return isHeading ? 'heading' : 'text'
}

/** One day, or two where the signs do not say which of them is the month. */
function daysMeant(groups: Readonly<Record<string, string>>, { words }: Cues): Day[] {
  const { year = '', month = '', day = '', first = '', second = '' } = groups
  if (first !== '')
    return [...new Set([dayFrom(year, second, first), dayFrom(year, first, second)])].filter(isDay)
  const number = words.months.findIndex((names) =>
    names.some((name) => name.toLowerCase() === month.toLowerCase()),
  )
  return [dayFrom(year, number === -1 ? month : String(number + 1), day)].filter(isDay)
}

const dayFrom = (year: string, month: string, day: string): Day =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const isDay = (day: Day): boolean => date().safeParse(day).success && /^(?:19|20)/.test(day)

const known = new WeakMap<Cues, RegExp[]>()

function patternsOf(cues: Cues): RegExp[] {
  const patterns = known.get(cues) ?? madePatterns(cues)
  known.set(cues, patterns)
  return patterns
}

/** In groups: `day`, `month` and `year`, or `first` and `second` where either may be the month. */
function madePatterns({ words }: Cues): RegExp[] {
  const month = `(?<month>${anyOf(words.months.flat())})`
  const marked = `${anyOf(words.monthMarks)}\\s*(?<month>\\d{1,2})`
  const joint = `(?:[\\s,.]|${anyOf(words.dateJoints)})*`
  const day = '(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?'
  // Of a meeting of several days the first: 2–3 June, 2 and 3 June.
  const until = `(?:\\s*(?:[-–—&,]|${anyOf(words.and)})\\s*\\d{1,2}(?:st|nd|rd|th)?)?`
  const year = '(?<year>\\d{4})(?!\\.?\\d)'
  return [
    `(?<![\\d/.-])(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?![\\d-])`,
    `${day}${until}${joint}${month}${joint}${year}`,
    `${month}${joint}${day}${until}${joint}${year}`,
    `${day}${joint}${marked}${joint}${year}`,
    `(?<![\\d/.-])(?<first>\\d{1,2})\\s?([/-])\\s?(?<second>\\d{1,2})\\s?\\2\\s?${year}`,
    `(?<![\\d/.-])(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${year}`,
  ].map((source) => new RegExp(source, 'giu'))
}

/** As long as the text itself. */
const withAsciiDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)).padEnd(digit.length))
