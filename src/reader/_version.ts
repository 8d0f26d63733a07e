import { createHash } from 'node:crypto'
import type { Version } from '#model/change-log.ts'
import type { Visibility } from '#schema/entry.ts'
import { date } from '#schema/fields.ts'
import { decode } from './_decode.ts'
import { partsOf } from './_front-matter.ts'
import { fieldsIn } from './_yaml.ts'

/** For comparing two versions of one thing, 60 bits are enough. */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 10)

/** The name by which an event of one version is looked for in another. */
export const eventDigest = (when: unknown, kind: unknown): string => digest(`${when}-${kind}`)

/**
 * What is left of a version: enough to say that something changed, too little to say what it was. What was right once is
 * not held against the schema of today.
 *
 * @returns nothing for what no site could be built of
 */
export function versionOf(bytes: Uint8Array): Version | undefined {
  const text = decode(bytes, '')
  const parts = typeof text === 'string' ? partsOf(text, '') : undefined
  if (!parts || 'code' in parts) return undefined
  const { values, problems } = fieldsIn(parts.frontMatter, parts.frontMatterLine, '')
  if (problems.length > 0) return undefined
  return visibilityOf(values['visibility']) === 'draft' ? draft : digested(values, parts.body)
}

/** One is as good as another: nobody is told of any. */
const draft: Version = { visibility: 'draft', reviewed: false, text: '', fields: {}, events: [] }

function digested(values: Readonly<Record<string, unknown>>, body: string): Version {
  const { visibility, publishFrom, translation, history, ...others } = values
  const fields: Record<string, unknown> = { ...others }
  for (const name of untold) delete fields[name]
  const until = date().safeParse(publishFrom)
  const events = Array.isArray(history) ? history : []
  // In a translation it is a table of words.
  if (!Array.isArray(history)) fields['history'] = history
  return {
    visibility: visibilityOf(visibility),
    ...(until.success && { publishFrom: until.data }),
    reviewed: translation === 'reviewed',
    text: digest(withoutNotes(body).replace(/\s+/g, ' ').trim()),
    fields: Object.fromEntries(
      Object.entries(fields)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [digest(name), digest(orderly(value))]),
    ),
    events: events.map(eventOf),
  }
}

/** For editors and translators; readers see what comes of them. */
const untold = ['updated', 'follows', 'confirmBy']

const visibilityOf = (value: unknown): Visibility => {
  if (value === undefined || value === 'public') return 'public'
  return value === 'embargoed' ? 'embargoed' : 'draft'
}

function eventOf(event: unknown): [string, string] {
  const { date: when, kind } = (event ?? {}) as Record<string, unknown>
  return [eventDigest(when, kind), digest(orderly(event))]
}

/** The same for the same fields in another order. */
const orderly = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** Comments are for editors: `<!-- … -->` and, in MDX, `{/* … *\/}`. */
const withoutNotes = (body: string): string =>
  withoutBetween(withoutBetween(body, '<!--', '-->'), '{/*', '*/}')

function withoutBetween(text: string, open: string, close: string): string {
  const [first = '', ...others] = text.split(open)
  let kept = first
  for (const other of others) {
    const end = other.indexOf(close)
    if (end !== -1) kept += other.slice(end + close.length)
  }
  return kept
}
