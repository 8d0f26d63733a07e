import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesIn, mentionsIn, type PublishedFiles } from '#model/attachments.ts'
import type { Surroundings } from '#model/checks/check.ts'
import { type Corpus, publicPart, withFiles } from '#model/corpus.ts'
import type { Problem } from '#model/problem.ts'
import { type Cache, cacheIn } from './_cache.ts'
import { type Kind, Refusal } from './kind.ts'

interface NamedKind {
  /** Of file names, with the dot, in lower case; the first stands for the kind when it is named to people. */
  endings: readonly string[]
  /** Whether a page can show it as a picture; others are linked to. */
  isPicture: boolean
  load(): Promise<{ default: Kind }>
}

/**
 * The kinds of file that are published, in the order in which they are named to people. What reads them takes longer to
 * load than a thousand entries to check: it waits until there is a file that is not known.
 */
const kinds: readonly NamedKind[] = [
  {
    endings: ['.jpg', '.jpeg', '.png', '.webp', '.gif', '.avif'],
    isPicture: true,
    load: () => import('./picture.ts'),
  },
  { endings: ['.svg'], isPicture: true, load: () => import('./drawing.ts') },
  { endings: ['.pdf'], isPicture: false, load: () => import('./pdf.ts') },
  {
    endings: ['.docx', '.xlsx', '.pptx'],
    isPicture: false,
    load: () => import('./office-open-xml.ts'),
  },
  {
    endings: ['.odt', '.ods', '.odp'],
    isPicture: false,
    load: () => import('./open-document.ts'),
  },
  { endings: ['.txt', '.csv'], isPicture: false, load: () => import('./text.ts') },
]

/** Of any file, in megabytes: more is a mistake or an attack, and nobody on a slow line can open it. */
const maximumSize = 20

/**
 * A file of `files/` as it is published, without what identifies.
 *
 * @param root the project folder, where what is ready is kept
 * @param folder the content folder, absolute
 * @param address `/files/map.png`
 * @throws Refusal when it cannot be published
 */
export const publishedFile = async (root: string, folder: string, address: string) =>
  cleaned(join(folder, address), address, await cacheIn(root))

export interface ReadAttachments {
  /** The same, with what is known of the files. */
  corpus: Corpus
  problems: Problem[]
}

interface Places extends Pick<Surroundings, 'attachments' | 'broken'> {
  root: string
  folder: string
  /** The content folder as editors see it. */
  shown: string
  /** What files would hold, by their paths from the content folder. */
  changed: ReadonlyMap<string, string | Uint8Array>
}

/**
 * Makes every file that an entry names ready to be published, drafts included, so that what a check lets pass can be
 * published. What is ready is kept for the build, but of drafts no byte.
 */
export async function readAttachments(corpus: Corpus, places: Places): Promise<ReadAttachments> {
  const cache = await cacheIn(places.root)
  const seen = new Set(filesIn(publicPart(corpus)))
  const found = new Map<string, { bytes: number } | Refusal>()
  // One after the other: each may need as much memory as a picture of 25 megapixels.
  for (const address of filesIn(corpus)) {
    if (!places.attachments.has(address)) continue
    const changed = places.changed.get(address.slice(1))
    const file = typeof changed === 'object' ? changed : join(places.folder, address)
    found.set(address, await outcomeOf(file, address, seen.has(address) ? cache : undefined))
  }
  const ready = [...found].filter(([, outcome]) => !(outcome instanceof Refusal))
  return {
    corpus: withFiles(corpus, Object.fromEntries(ready) as PublishedFiles),
    problems: [...refusals(corpus, found), ...unused(corpus, places)],
  }
}

/** Its path, or what it would hold. */
type File = string | Uint8Array

const outcomeOf = (file: File, address: string, cache: Cache | undefined) =>
  cleaned(file, address, cache).then(
    ({ length }) => ({ bytes: length }),
    (error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    },
  )

async function cleaned(file: File, address: string, cache: Cache | undefined) {
  const ending = /\.\w+$/.exec(address)?.[0].toLowerCase() ?? ''
  const kind = kindOf(address)
  if (!kind) throw unpublished(ending)
  const size = typeof file === 'string' ? (await stat(file)).size : file.length
  const megabytes = size / 1_000_000
  if (megabytes > maximumSize)
    throw new Refusal('large-file', { megabytes: Math.ceil(megabytes), limit: maximumSize })
  const bytes = typeof file === 'string' ? await readFile(file) : Buffer.from(file)
  const kept = await cache?.find(bytes, ending)
  if (kept) return kept
  const { default: maker } = await kind.load()
  const ready = await maker.published(bytes, ending)
  await cache?.keep(bytes, ending, ready)
  return ready
}

const kindOf = (address: string): NamedKind | undefined =>
  kinds.find(({ endings }) => endings.some((ending) => address.toLowerCase().endsWith(ending)))

/** Office before 2007 wrote files that only Office can take apart; those can be saved anew. */
const unpublished = (ending: string): Refusal =>
  /^\.(?:doc|dot|xls|xlt|ppt|pps)$/.test(ending)
    ? new Refusal('old-office-file')
    : new Refusal('unpublished-file', {
        allowed: kinds.flatMap(({ endings }) => endings.map((each) => each.slice(1))).join(', '),
      })

function* refusals(
  corpus: Corpus,
  found: ReadonlyMap<string, { bytes: number } | Refusal>,
): Generator<Problem> {
  for (const { address, shown, ...where } of mentionsIn(corpus)) {
    const outcome = found.get(address)
    if (!outcome) continue
    const refusal = outcome instanceof Refusal ? outcome : shown && notAPicture(address)
    if (refusal)
      yield { ...where, code: refusal.code, values: { file: address, ...refusal.values } }
  }
}

const notAPicture = (address: string): Refusal | undefined =>
  kindOf(address)?.isPicture ? undefined : new Refusal('not-a-picture')

/** A file that no entry names is not published; whoever put it there may not know. */
function* unused(corpus: Corpus, { shown, attachments, broken }: Places): Generator<Problem> {
  const named = new Set(filesIn(corpus))
  // What could not be read may name them, and a misspelt name may mean one of them.
  if (broken.size > 0 || [...named].some((address) => !attachments.has(address))) return
  for (const address of attachments)
    if (!named.has(address))
      yield {
        code: 'unused-file',
        level: 'warning',
        entry: { file: `${shown}${address}`, lines: {} },
        field: '',
        values: {},
      }
}
