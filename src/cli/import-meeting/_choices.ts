import type { Day } from '#model/dates.ts'

/** What the person who imports minutes says, where the document does not, or otherwise. */
export interface MeetingChoices {
  /** Of the meeting, where it is another than that of its day. */
  id?: string | undefined
  title?: string | undefined
  date?: Day | undefined
  place?: string | undefined
  /** The ids of the themes, where the document sets none apart. */
  sectors?: readonly string[] | undefined
  /** The ids of those who are asked, where a sentence does not say. */
  addressees?: readonly string[] | undefined
  /** The ids of organizations that took part and that the document does not name. */
  participants?: readonly string[] | undefined
  /** Who wrote the minutes; without it, who publishes the site. */
  publisher?: string | undefined
  /** The language of the document, where its script does not say. */
  language?: string | undefined
  /** Publishes the document itself with the source. */
  attach: boolean
  /** It is a meeting, whatever it looks like. */
  isMeeting: boolean
}
