import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { type EntryCache, openCache } from './cache.ts'
import { type Reading, read } from './index.ts'
import { right } from './trial.ts'

const scratch = mkdtempSync(join(tmpdir(), 'samleng-cache-'))
after(() => rmSync(scratch, { recursive: true }))
/** A list of protected names. */
export const list = join(scratch, 'names.txt')
writeFileSync(list, '# not for anybody\nSok Chan\nSecretperson\n')

let made = 0

/** A project folder with a little code and the content of the trials, or of another folder. */
export function projectWith(content?: string) {
  const root = join(scratch, String(made++))
  for (const folder of ['reader', 'schema', 'model'])
    put(root, `src/${folder}/code.ts`, `export const ${folder} = 1\n`)
  put(root, 'package-lock.json', '{}')
  const folder = join(root, 'content')
  if (content) cpSync(content, folder, { recursive: true })
  else for (const [path, text] of Object.entries(right)) put(folder, path, text)
  return { root, folder, caches: join(root, '.samleng/cache/entries') }
}

export function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

export type Project = ReturnType<typeof projectWith>
const footnotes = { label: 'Notes', backLabel: 'Back to {reference}' }
export const languages = { en: { vagueLinks: ['here'], states: ['XAA'], footnotes } }

export const reading = async (
  { root, folder }: Project,
  cache?: EntryCache,
  protectedList?: string,
) => foundIn(await read({ root, folder, asOf: '2026-01-01', languages, cache, protectedList }))

/** All that a reading says, without the functions that look things up in it. */
export const foundIn = ({ corpus, published, ...rest }: Reading) => ({
  ...rest,
  corpus: [corpus.all, corpus.references, corpus.site, corpus.asOf, corpus.files, corpus.synonyms],
  published: published.all,
})

export const opened = async ({ root, folder }: Project) =>
  (await openCache(root, folder)) as EntryCache

/** What the cache of a project holds on the disk. */
export const bytesOf = ({ caches }: Project): string =>
  existsSync(caches)
    ? readdirSync(caches, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => readFileSync(join(item.parentPath, item.name), 'latin1'))
        .join('\n')
    : ''
