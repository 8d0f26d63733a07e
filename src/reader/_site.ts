import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { type Site, site as schema } from '#schema/site.ts'
import { decode } from './_decode.ts'
import { problemsOf } from './_issues.ts'
import { problemIn } from './_place.ts'
import { fieldsIn } from './_yaml.ts'

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
  const file = `${shown}/site.yml`
  const bytes = await readFile(join(folder, 'site.yml')).catch(() => undefined)
  const text = bytes ? decode(bytes, file) : problemIn(file, 'missing-site', {})
  if (typeof text !== 'string') return standIn({}, { file, lines: {} }, [text])
  const { values, lines, problems } = fieldsIn(text, 1, file)
  const place = { file, lines }
  if (problems.length > 0) return standIn(values, place, problems)
  const url = process.env['SAMLENG_URL']
  const chosen = url === undefined ? values : { ...values, url }
  const parsed = schema.safeParse(chosen)
  return parsed.success
    ? { site: parsed.data, place, hasLocales: true, problems: [] }
    : standIn(chosen, place, problemsOf(parsed.error.issues, schema, chosen, place))
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
  licence: { name: '', url: '' },
  publisher: {},
  theme: { accent: '#000000' },
}
