import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { type ReportedProblem, reportLines } from '#i18n/report.ts'
import type { BodyPart } from '#model/entry.ts'
import { located } from '#model/problem.ts'
import { read } from '#reader/index.ts'

const root = resolve(import.meta.dirname, '..')
const languages = readingWords()

/** An example of a guide: a file, and what the guide says that the check says of it. */
interface Example {
  guide: string
  locale: string
  kind: 'Right' | 'Wrong'
  file: string
  text: string
  says: string[]
}

let examples: Example[]
let folder: string
before(async () => {
  examples = await examplesIn(join(root, 'content'))
  folder = await mkdtemp(join(tmpdir(), 'samleng-guides-'))
  await cp(join(root, 'e2e/content'), join(folder, 'content'), { recursive: true })
  // Examples take the place of whole entries, of which something was published.
  await rm(join(folder, 'content/addresses.json'))
})
after(() => rm(folder, { recursive: true }))

test('there are examples of what is right and of what is wrong, and they come in pairs', () => {
  const wrong = examples.filter(({ kind }) => kind === 'Wrong')
  assert.ok(wrong.length >= 20, `${wrong.length} wrong ones`)
  for (const { guide, file, says } of wrong) assert.ok(says.length > 0, `${guide} ${file}`)
  assert.equal(examples.length, 2 * wrong.length)
})

test('what a guide calls right has nothing wrong in it', async () => {
  for (const { kind, guide, locale, file, text } of examples)
    if (kind === 'Right') assert.deepEqual(await said(file, text, locale), [], `${guide} ${file}`)
})

test('what a guide calls wrong is answered by the very sentence that the guide prints, in its language', async () => {
  for (const { kind, guide, locale, file, text, says } of examples)
    if (kind === 'Wrong') assert.deepEqual(await said(file, text, locale), says, `${guide} ${file}`)
})

test('a translated guide has the examples of its original', () => {
  const told = (locale: string) =>
    examples
      .filter((example) => example.locale === locale)
      .map(({ guide, kind, file, text }) => ({ guide, kind, file, text }))
  const [first, ...others] = Object.keys(languages) as [string, ...string[]]
  for (const locale of others) assert.deepEqual(told(locale), told(first))
})

/** Every example in the pages of a content folder, in each language. */
async function examplesIn(content: string): Promise<Example[]> {
  const { corpus } = await read({ root, folder: content, languages })
  return corpus.of('pages').flatMap(({ id, locale, body, translations }) =>
    [{ locale, body }, ...translations].flatMap((text) =>
      [...placed(text.body.parts)]
        .filter(({ component }) => component === 'Right' || component === 'Wrong')
        .map(({ component, attributes, children }) => ({
          guide: id,
          locale: text.locale,
          kind: component as Example['kind'],
          file: attributes['file'] as string,
          text: textOf(children.slice(0, 1)),
          says: [...placed(children)].flatMap((says) =>
            textOf(says.children).trimEnd().split('\n'),
          ),
        })),
    ),
  )
}

function* placed(parts: readonly BodyPart[]): Generator<Exclude<BodyPart, string>> {
  for (const part of parts)
    if (typeof part !== 'string') {
      yield part
      yield* placed(part.children)
    }
}

/** The words of finished HTML. */
function textOf(parts: readonly BodyPart[]): string {
  const html = parts.map((part) => (typeof part === 'string' ? part : '')).join('')
  return wordsIn(unified().use(rehypeParse, { fragment: true }).parse(html) as Tree).trimStart()
}

interface Tree {
  value?: string
  children?: Tree[]
}

const wordsIn = ({ value = '', children = [] }: Tree): string =>
  value + children.map(wordsIn).join('')

/** What is said of a file in the content of the made-up State, besides what is said of that without it. */
async function said(file: string, text: string, locale: string): Promise<string[]> {
  if (!file.startsWith('content/'))
    return withFile(file, text, () => saidOfImport(join(folder, file), file, locale))
  untouched ??= found()
  const known = linesOf(await untouched, locale)
  const key = `${file}\n${text}`
  if (!checked.has(key)) checked.set(key, await withFile(file, text, found))
  const lines = linesOf(checked.get(key) as ReportedProblem[], locale)
  return lines.filter((line) => !known.includes(line))
}

/** Each example is checked once, whatever the language in which it is told. */
const checked = new Map<string, ReportedProblem[]>()
let untouched: Promise<ReportedProblem[]> | undefined

async function found(): Promise<ReportedProblem[]> {
  const content = join(folder, 'content')
  const { problems } = await read({ root: folder, folder: content, asOf: '2026-01-15', languages })
  return problems.map(located)
}

const linesOf = (problems: readonly ReportedProblem[], locale: string): string[] =>
  reportLines(problems, translator(locale))

async function withFile<T>(file: string, text: string, then: () => Promise<T>): Promise<T> {
  const path = join(folder, file)
  const before = await readFile(path, 'utf8').catch(() => undefined)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  try {
    return await then()
  } finally {
    await (before === undefined ? rm(path) : writeFile(path, before))
  }
}

/** What the import says of a list or of minutes, but for how it took it and what it would do with it. */
function saidOfImport(path: string, file: string, locale: string): Promise<string[]> {
  // The made-up review has a recommendation of a higher number already.
  const list = ['recommendations', path, '--review', 'xsa-3', '--partial']
  const what = file.endsWith('.csv') ? [...list, '--source', 'samara-lantern'] : [path]
  const options = ['--content', join(folder, 'content'), '--locale', locale]
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'src/cli/index.ts'), 'import', ...what, ...options],
      (_, stdout) =>
        done(
          stdout
            .split('\n')
            .filter((line) => line.startsWith(path) && line.endsWith(']'))
            .map((line) => line.replaceAll(path, file).replaceAll(`${folder}/`, '')),
        ),
    )
  })
}
