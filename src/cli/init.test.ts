import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { runCommand } from 'citty'
import { conversation, down, enter, tab } from '#cli/form/trial.ts'
import { askSite } from '#cli/init/site-form.ts'
import { translator } from '#i18n/index.ts'
import { checkedContent, root } from './_content.ts'
import command from './init.ts'

const samara = [
  ...['--name', 'Voices of Samara', '--url', 'https://voices-of-samara.org/'],
  ...['--locales', 'en', '--stateUnderReview', 'XSM', '--stateNames.XSM.en', 'Samara'],
]

/** Runs the command without a terminal. @returns what it says, with the folder as `new` */
function init(folder: string, ...flags: string[]): string {
  const index = join(import.meta.dirname, 'index.ts')
  const args = [index, 'init', folder, ...flags]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return named(`${stdout}${stderr}`.trimEnd(), folder)
}

/** A folder is told from the project, or whole where it is far from there: it depends on where the project lies. */
const named = (text: string, folder: string): string =>
  text.replaceAll(folder, 'new').replaceAll(relative(root, folder), 'new')

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const around = await mkdtemp(join(tmpdir(), 'samleng-init-test-'))
  try {
    await use(join(around, 'new'))
  } finally {
    await rm(around, { recursive: true })
  }
}

/** The sentence by which the command is refused. */
async function refusal(folder: string, ...flags: string[]): Promise<string> {
  const rawArgs = [folder, ...flags]
  const error: unknown = await runCommand(command, { rawArgs }).catch((thrown) => thrown)
  assert.ok(error instanceof Error && error.name === 'CLIError', String(error))
  return named(error.message, folder)
}

test('a new folder passes the check, and has no word of another coalition', () =>
  inFolder(async (folder) => {
    assert.equal(
      init(folder, ...samara),
      `8 files are in new.
The first meeting, ask, source, sector and organizations are drafts, which say what belongs in their place: npm run dev shows them, and nobody else sees them.
Look at it: npm start -- --content new`,
    )
    const { reading } = await checkedContent({ content: folder, reporter: 'text' })
    assert.deepEqual(reading.problems, [])
    assert.deepEqual(
      reading.published.all.map(({ id }) => id),
      ['about'],
    )
    for (const item of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (item.isFile())
        assert.doesNotMatch(
          await readFile(join(item.parentPath, item.name), 'utf8'),
          /Cambodia|Khmer|KHM|khm|Phnom|\p{Script=Khmer}/u,
        )
  }))

test('in two languages every first file is there in both', () =>
  inFolder(async (folder) => {
    const names = ['--name.en', 'Voices', '--name.km', 'សំឡេង', '--url', 'https://voices.org/']
    init(folder, ...names, '--locales', 'km,en', '--stateUnderReview', 'PRT')
    const { reading } = await checkedContent({ content: folder, reporter: 'text' })
    assert.deepEqual(reading.problems, [])
    assert.ok(reading.corpus.all.every(({ translations }) => translations.length === 1))
    assert.match(await readFile(join(folder, 'pages/about.md'), 'utf8'), /សំឡេង រក្សាទុកនៅទីនេះ/)
    assert.match(await readFile(join(folder, 'pages/about.en.md'), 'utf8'), /^Voices keeps here/m)
  }))

test('a folder that is not empty stays as it is', () =>
  inFolder(async (folder) => {
    await mkdir(folder)
    await writeFile(join(folder, 'mine.txt'), 'mine')
    assert.equal(
      await refusal(folder, ...samara),
      'new is not empty. Choose another folder; or add --replace, which moves what is there aside and deletes nothing.',
    )
    assert.deepEqual(await readdir(folder), ['mine.txt'])
  }))

test('with --replace what was there is moved aside, whole', () =>
  inFolder(async (folder) => {
    await mkdir(folder)
    await writeFile(join(folder, 'mine.txt'), 'mine')
    assert.match(
      init(folder, '--replace', ...samara),
      /^What was there before is in new\.before now, whole\. Delete it when you need it no more\.$/m,
    )
    assert.equal(await readFile(join(`${folder}.before`, 'mine.txt'), 'utf8'), 'mine')
    assert.ok((await readdir(folder)).includes('site.yml'))
  }))

test('everything that is missing or wrong is named at once, and nothing is made', () =>
  inFolder(async (folder) => {
    assert.equal(
      await refusal(folder, '--url', 'voices', '--stateUnderReview', 'XSM', '--locales', 'en'),
      `Nothing was written. This stands in the way:
--name  “Name of the site” cannot be left out. The name of the site, in each language.
--url  “voices” cannot be the address of a site. Write https://, its host, and the folder if there is one, in plain letters, digits and hyphens, such as https://example.org/voice/.
--stateNames.XSM.en  “XSM” is not in ISO 3166-1. Write the name that it should have.`,
    )
    assert.equal(
      await refusal(folder, '--nam', 'x'),
      'There is no flag “--nam” here. Did you mean “--name”?',
    )
    await assert.rejects(readdir(folder))
  }))

test('a language without words is refused in the words of the check', () =>
  inFolder(async (folder) => {
    const flags = ['--name', 'Voix', '--url', 'https://voix.org/', '--locales', 'fr']
    assert.equal(
      await refusal(folder, ...flags, '--stateUnderReview', 'PRT'),
      `Nothing was written. This stands in the way:
--locales  There are no words in “fr” yet. Take one of: en, km, or add a dictionary to src/i18n/.`,
    )
    await assert.rejects(readdir(folder))
  }))

test('without a folder it is said how to name one; a file is none', async () => {
  await assert.rejects(runCommand(command, { rawArgs: [] }), {
    message: 'Say in which folder, such as: npm run init -- ../my-coalition',
  })
  await inFolder(async (folder) => {
    await writeFile(folder, '')
    assert.equal(
      await refusal(folder, ...samara),
      'new is a file. Choose another name for the folder.',
    )
  })
})

test('at a terminal everything is asked, with what a site usually has proposed', async () => {
  const words = translator('en')
  const { prompter, screen, left } = conversation(
    [
      ['Languages', tab, enter],
      ['Name of the site', 'Voices', enter],
      ['What the site is for', enter],
      ['Where the site is published', 'https://voices.org/', enter],
      ['State under review', 'no such', enter],
      ['The code of the State', 'XSM', enter],
      ['Time zone', enter],
      ['The name of the licence', enter],
      ['Where the licence can be read', enter],
      ['Publisher', enter],
      ['Where a mistake can be reported', 'mailto:mistakes@voices.org', enter],
      ['The one colour of the site', enter],
      ['The name of XSM, in English', 'Samara', enter],
      ['What else do you know?', down, enter],
    ],
    words,
  )
  const site = await askSite({}, prompter, words)
  assert.deepEqual(left(), [], screen())
  const { timeZone: _, ...others } = site
  assert.deepEqual(others, {
    locales: ['en'],
    name: { en: 'Voices' },
    tagline: { en: 'What we ask for, of whom, and what becomes of it.' },
    url: 'https://voices.org/',
    stateUnderReview: 'XSM',
    stateNames: { XSM: { en: 'Samara' } },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    publisher: { en: 'Voices' },
    reportLink: 'mailto:mistakes@voices.org',
    theme: { accent: '#0b5c8a' },
  })
})
