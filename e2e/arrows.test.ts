import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')

/** The arrows of the house: what a file of each layer may import, and what it may not. */
const layers = [
  {
    file: 'src/schema/x.ts',
    message: /^schema\/ and i18n\/ import only/,
    allowed: ['./fields.ts', 'zod'],
    forbidden: ['#model/entry.ts', '#schema/ask.ts', 'astro:content', 'node:fs'],
  },
  {
    file: 'src/i18n/x.ts',
    message: /^schema\/ and i18n\/ import only/,
    allowed: ['./index.ts'],
    forbidden: ['#model/entry.ts', '#reader/index.ts', 'astro', 'node:path'],
  },
  {
    file: 'src/model/x.ts',
    message: /^model\/ imports/,
    allowed: ['#schema/ask.ts', '#model/entry.ts', './entry.ts'],
    forbidden: [
      '#reader/index.ts',
      '#i18n/index.ts',
      '#search/query.ts',
      'astro:content',
      'node:fs',
    ],
  },
  {
    file: 'src/model/checks/x.ts',
    message: /^model\/ imports/,
    allowed: ['#model/corpus.ts'],
    forbidden: ['../corpus.ts', '#i18n/index.ts', 'node:fs/promises'],
  },
  {
    file: 'src/search/x.ts',
    message: /^search\/ runs in Node and in the browser/,
    allowed: ['#model/entry.ts', 'fuse.js'],
    forbidden: ['#reader/index.ts', '#i18n/index.ts', '#outputs/index.ts', 'node:fs', 'astro'],
  },
  {
    file: 'src/reader/x.ts',
    message: /^reader\/ imports/,
    allowed: ['#schema/index.ts', '#model/corpus.ts', 'node:fs/promises', 'yaml'],
    forbidden: ['#i18n/index.ts', '#search/query.ts', '#cli/check.ts', 'astro/loaders'],
  },
  {
    file: 'src/outputs/x.ts',
    message: /^outputs\/ import/,
    allowed: ['#model/corpus.ts', '#search/index-file.ts', '#i18n/index.ts'],
    forbidden: ['#reader/index.ts', '#components/view.ts', 'astro:content', 'node:fs'],
  },
  {
    file: 'src/components/x.astro',
    message: /^Components are given what they show/,
    allowed: ['#model/asks.ts', '#i18n/index.ts', 'astro:assets'],
    forbidden: [
      '#content',
      '#reader/index.ts',
      'astro:content',
      'node:fs',
      '../layouts/Base.astro',
    ],
  },
  {
    file: 'src/layouts/x.astro',
    message: /^Components are given what they show/,
    allowed: ['#components/view.ts', '#styles/site.css'],
    forbidden: ['#content', '#cli/check.ts', 'astro:content'],
  },
  {
    file: 'src/pages/asks/x.astro',
    message: /^Pages take the corpus from #content/,
    allowed: ['#content', '#layouts/Base.astro', '#components/view.ts'],
    forbidden: ['#reader/index.ts', '#cli/check.ts', 'astro:content', 'node:fs', '../x.astro'],
  },
  {
    file: 'src/dev/x.ts',
    message: /^dev\/ shows the site/,
    allowed: ['#reader/index.ts', '#model/corpus.ts', '#i18n/report.ts', 'astro', 'vite'],
    forbidden: ['#content', '#cli/check.ts', '#layouts/Base.astro', 'astro:content'],
  },
  {
    file: 'src/cli/x.ts',
    message: /^cli\/ runs without Astro/,
    allowed: ['#reader/index.ts', '#outputs/index.ts', './_content.ts', 'node:fs'],
    forbidden: ['#content', '#layouts/Base.astro', 'astro', 'astro:content', '../model/entry.ts'],
  },
  {
    file: 'src/x.ts',
    message: /^Reach other folders by #alias; a name that begins with _/,
    allowed: ['astro:content', '#reader/index.ts'],
    forbidden: ['#reader/_yaml.ts', '#model/checks/_x.ts', '../x.ts'],
  },
]

test('the lint lets through the arrows of the house, and no others', async () => {
  const trials = layers.flatMap(({ file, message, allowed, forbidden }) =>
    [...allowed, ...forbidden].map((specifier, index) => ({
      file: file.replace('x.', `x-${index}.`),
      specifier,
      message: index < allowed.length ? undefined : message,
    })),
  )
  const messages = await lint(trials.map(({ file, specifier }) => [file, specifier]))
  for (const { file, specifier, message } of trials) {
    const said = messages.get(file)
    const place = `${dirname(file)}/ importing ${specifier}`
    if (message) assert.match(said ?? 'nothing was said', message, place)
    else assert.equal(said, undefined, place)
  }
})

/** @returns by file, what the lint says about its import */
async function lint(files: readonly (readonly [file: string, specifier: string])[]) {
  const folder = await mkdtemp(join(tmpdir(), 'samleng-arrows-'))
  await copyFile(join(root, '.biome.jsonc'), join(folder, '.biome.jsonc'))
  for (const [file, specifier] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    const code = `import '${specifier}'\n`
    await writeFile(join(folder, file), file.endsWith('.astro') ? `---\n${code}---\n` : code)
  }
  const report = await biome(['lint', '--reporter=json', '--max-diagnostics=none'], folder)
  await rm(folder, { recursive: true })
  const { diagnostics } = JSON.parse(report) as { diagnostics: Diagnostic[] }
  return new Map(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location, message }) => [location.path.replaceAll('\\', '/'), message]),
  )
}

interface Diagnostic {
  category: string
  message: string
  location: { path: string }
}

const biome = (args: readonly string[], cwd: string): Promise<string> =>
  new Promise((done) => {
    const program = join(root, 'node_modules/@biomejs/biome/bin/biome')
    execFile(process.execPath, [program, ...args], { cwd }, (_, stdout) => done(stdout))
  })
