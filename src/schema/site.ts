import { z } from 'zod'
import {
  colour,
  contact,
  date,
  linkTemplate,
  locale,
  onionAddress,
  siteAddress,
  stateCode,
  text,
  timeZone,
  trueOrFalse,
  webAddress,
  wordsByLocale,
} from './fields.ts'
import { shareServices } from './share.ts'

/** The shape of `site.yml`: everything that is true of the whole site and of no single entry. */
export const site = z.strictObject({
  name: wordsByLocale(),
  tagline: wordsByLocale(),
  /** With the folder, if there is one: https://example.org/voice/ */
  url: siteAddress(),
  /** The first is the one at the root address. */
  locales: z.array(locale()).min(1),
  stateUnderReview: stateCode(),
  stateNames: z.record(stateCode(), wordsByLocale()).default({}),
  /** Decides which day it is. */
  timeZone: timeZone().default('UTC'),
  /** Reads the whole site as of this day; without it, of the day of the build. */
  asOf: date().optional(),
  /** Whether recommendations of which nothing more is known than a first position have a page, too. */
  recommendationPages: z.enum(['all', 'followed']).default('all'),
  offline: trueOrFalse().default(false),
  /** Whether a site may be built without the list of names in SAMLENG_PROTECTED. */
  protectedNames: z.enum(['required', 'optional']).default('optional'),
  /** What pages tell of their own history in git. Without it: the days, where there is such a history. */
  changeLog: z.enum(['days', 'names', 'off']).optional(),
  licence: z.strictObject({ name: text(), url: webAddress() }),
  publisher: wordsByLocale(),
  /** Where the content is kept, for the editor in the browser: https://github.com/you/voices */
  repository: webAddress().optional(),
  /** Whether there is an editor in the browser at /admin/. */
  admin: trueOrFalse().default(true),
  editLink: linkTemplate().optional(),
  reportLink: linkTemplate().optional(),
  /** The services to which pages offer links, in this order; none for an empty list. */
  share: z.array(z.enum(shareServices)).default(['telegram', 'facebook', 'email']),
  onion: onionAddress().optional(),
  securityContact: contact().optional(),
  archiveLink: linkTemplate().optional(),
  theme: z.strictObject({ accent: colour() }),
})
export type Site = z.infer<typeof site>
