import { z } from 'zod'
import {
  colour,
  contact,
  date,
  linkTemplate,
  locale,
  onionAddress,
  stateCode,
  text,
  timeZone,
  trueOrFalse,
  webAddress,
  wordsByLocale,
} from './fields.ts'

/** The shape of `site.yml`: everything that is true of the whole site and of no single entry. */
export const site = z.strictObject({
  name: wordsByLocale().describe('The name of the site, in each language.'),
  tagline: wordsByLocale().describe('One sentence that says what the site is for.'),
  url: webAddress().describe(
    'Where the site is published, with the folder if there is one: https://example.org/voice/',
  ),
  locales: z
    .array(locale())
    .min(1)
    .describe('The languages of the site. The first is the one at the root address.'),
  stateUnderReview: stateCode().describe(
    'The State this coalition follows, as ISO 3166-1 alpha-3 code.',
  ),
  stateNames: z
    .record(stateCode(), wordsByLocale())
    .default({})
    .describe('Names of States that should not be the usual ones of the language.'),
  timeZone: timeZone()
    .default('UTC')
    .describe('The zone that decides which day it is, such as Asia/Phnom_Penh.'),
  asOf: date()
    .optional()
    .describe('Reads the whole site as of this day. Without it: the day of the build.'),
  recommendationPages: z
    .enum(['all', 'followed'])
    .default('all')
    .describe(
      'all: every recommendation has a page. followed: only those of which more is known than a first position have one; the address of the others leads to their line in the review.',
    ),
  offline: trueOrFalse()
    .default(false)
    .describe(
      'true: pages that were read stay on the device of the reader, to be read and searched without a connection.',
    ),
  protectedNames: z
    .enum(['required', 'optional'])
    .default('optional')
    .describe(
      'required: no site is built without the list of names that must not be published (SAMLENG_PROTECTED).',
    ),
  licence: z
    .strictObject({ name: text(), url: webAddress() })
    .describe('The licence under which the content may be used.'),
  publisher: wordsByLocale().describe(
    'Who is responsible for the site; it stands in every citation.',
  ),
  editLink: linkTemplate()
    .optional()
    .describe(
      'Where a file can be edited; {file} is its path from the project folder, or from the content folder where that lies outside.',
    ),
  reportLink: linkTemplate()
    .optional()
    .describe('Where a mistake can be reported; {title} and {url} are the page’s.'),
  onion: onionAddress()
    .optional()
    .describe(
      'The same site as an onion service, http://….onion/, which its pages then offer to Tor Browser.',
    ),
  securityContact: contact()
    .optional()
    .describe(
      'Whom to tell of a hole in the site, mailto: or https://; it stands in /.well-known/security.txt.',
    ),
  archiveLink: linkTemplate()
    .optional()
    .describe(
      'Where an archive would have a copy of a source of which none is known; {url} is the address of the source.',
    ),
  theme: z.strictObject({ accent: colour().describe('The one accent colour, as #rrggbb.') }),
})
export type Site = z.infer<typeof site>
