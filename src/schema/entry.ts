import { z } from 'zod'
import { date, type FieldMeta, locale, partialDate, reference, words } from './fields.ts'

/** Who sees an entry. `draft`: nobody but the editors; `embargoed`: everybody from `publishFrom` on. */
export const visibility = z.enum(['public', 'draft', 'embargoed'])
export type Visibility = z.infer<typeof visibility>

/** The fields that every entry has, whatever its collection. */
export const entryFields = {
  title: words(),
  summary: words().optional(),
  visibility: visibility.default('public'),
  /** The day on which an embargo ends. */
  publishFrom: date().optional(),
  /** Of this file, when it is not the first one of `site.yml`. */
  language: locale().optional(),
  /** The day of the last change that a translator must follow: see `follows` in translations. */
  updated: date().optional(),
  /** Somebody read all of it on this day, and found it right. (A translation is reviewed; a State is, too.) */
  confirmed: date().optional(),
  /** Somebody must read it again by this day. */
  confirmBy: date().optional(),
} as const

/** Who paid for it. */
export const fundedBy = () => z.array(reference('organizations')).default([])

/** Where an event can be verified: at least one, as the check `missing-source` says better than a schema could. */
export const eventSources = z
  .array(reference('sources'))
  .default([])
  .meta({ demanded: true } satisfies FieldMeta)

/** What happened, when, and where that can be verified: the parts every event has, whatever its kind. */
export const eventFields = {
  date: partialDate(),
  text: words().optional(),
} as const
