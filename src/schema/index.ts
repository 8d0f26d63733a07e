import type { z } from 'zod'
import { ask } from './ask.ts'
import { brief } from './brief.ts'
import type { Collection } from './collection.ts'
import { meeting } from './meeting.ts'
import { organization } from './organization.ts'
import { page } from './page.ts'
import { recommendation } from './recommendation.ts'
import { review } from './review.ts'
import { sector } from './sector.ts'
import { source } from './source.ts'

/**
 * The schema of each collection. It has a line for each field, in the order in which the file is best read; what the
 * field means to the person who fills it in is `field.<collection>.<name>` and `hint.<collection>.<name>` in i18n.
 */
export const schemas = {
  meetings: meeting,
  asks: ask,
  sectors: sector,
  organizations: organization,
  reviews: review,
  recommendations: recommendation,
  briefs: brief,
  sources: source,
  pages: page,
} as const satisfies Record<Collection, z.ZodObject>

/** What the front matter of an entry holds once it is read, by collection. */
export type DataOf<C extends Collection> = z.infer<(typeof schemas)[C]>
