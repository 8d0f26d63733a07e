import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { type Site, site as schema } from '#schema/site.ts'
import { readSettings } from './_settings.ts'

export interface ReadSite {
  /** Where fields could not be read, stand-ins that let the other files be read. */
  site: Site
  place: Place
  /** Whether `locales` is what the file says. */
  hasLocales: boolean
  problems: Problem[]
}

/** @param shown the content folder as editors see it: `content` */
export async function readSiteFile(folder: string, shown: string): Promise<ReadSite> {
  const url = process.env['SAMLENG_URL']
  const { data, values, place, problems } = await readSettings(
    [folder, 'site.yml'],
    shown,
    schema,
    {
      missing: 'missing-site',
      ...(url !== undefined && { instead: { url } }),
    },
  )
  return data ? { site: data, place, hasLocales: true, problems } : standIn(values, place, problems)
}

/** Keeps each field that is right by itself, so that one mistake in `site.yml` does not hide those of other files. */
function standIn(values: Record<string, unknown>, place: Place, problems: Problem[]): ReadSite {
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const parsed = field.safeParse(values[name])
    return parsed.success ? [[name, parsed.data]] : []
  })
  const right = Object.fromEntries(fields) as Partial<Site>
  return {
    site: { ...nothing, ...right },
    place,
    hasLocales: right.locales !== undefined,
    problems,
  }
}

/** `und` is the language tag for a language nobody has said (BCP 47). */
const nothing: Site = {
  name: {},
  tagline: {},
  url: 'https://example.org/',
  locales: ['und'],
  stateUnderReview: 'XXX',
  stateNames: {},
  timeZone: 'UTC',
  recommendationPages: 'all',
  admin: true,
  offline: false,
  share: [],
  protectedNames: 'optional',
  licence: { name: '', url: '' },
  publisher: {},
  theme: { accent: '#000000' },
}
