import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import { answersGiven, flagsOf, splitArgs } from '#cli/form/flags.ts'
import type { Answers } from '#cli/form/form.ts'
import { prompterHere, unlessStopped } from '#cli/form/terminal.ts'
import { wrongAnswers } from '#cli/form/wrong-answers.ts'
import { filesOf } from '#cli/init/first-files.ts'
import { askSite, siteFaults, siteForm, withUsual } from '#cli/init/site-form.ts'
import { locales, type Translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { isError, located } from '#model/problem.ts'
import { writeFiles } from '#reader/files.ts'
import { type ChangedFiles, read } from '#reader/index.ts'
import { root } from './_content.ts'
import { withContent } from './_content-writing.ts'
import { fromHere } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'

const args = {
  folder: { type: 'positional', required: false, description: 'The new content folder.' },
  replace: {
    type: 'boolean',
    description: 'Moves what is in the folder aside, and deletes nothing.',
  },
  locale: { type: 'string', description: 'The language of the messages, such as km.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'init',
    description:
      'Begins the content of a new site: asks at a terminal, else takes a flag for each field of site.yml, such as --name.en.',
  },
  args,
  async run({ rawArgs }) {
    const { placed, flags } = splitArgs(rawArgs, ['replace'])
    const words = wordsIn(flags['locale'])
    refuseUnknownArgs(rawArgs, { ...args, ...flagsOf(siteForm, rawArgs) })
    if (placed[0] === undefined) throw new UsageError(words.t('usage.init'))
    const folder = fromHere(placed[0])
    requireRoom(folder, 'replace' in flags, words)
    await unlessStopped(words, async () => {
      const site = await answeredSite(flags, words)
      await writeContent(folder, filesOf(site), words)
    })
  },
})

async function answeredSite(
  flags: Readonly<Record<string, string>>,
  words: Translator,
): Promise<Answers> {
  const [first = locales[0] as string] = flags['locales']?.split(',') ?? []
  const given = answersGiven(siteForm, flags, first)
  const prompter = prompterHere(words)
  const wrong = siteFaults(prompter ? given : withUsual(given), words).filter(
    ({ isMissing, at }) => !prompter || !(isMissing || at.startsWith('stateNames.')),
  )
  if (wrong.length > 0) throw wrongAnswers(wrong, siteForm, words)
  return prompter ? askSite(given, prompter, words) : withUsual(given)
}

/** @throws UsageError where something is in the way */
function requireRoom(folder: string, replaces: boolean, { t }: Translator): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory())
    throw new UsageError(t('usage.folder-is-file', { folder: shown(folder) }))
  if (!isEmpty(folder) && !replaces)
    throw new UsageError(t('usage.folder-not-empty', { folder: shown(folder) }))
}

/** What begins with a dot is of git or of the system. */
const isEmpty = (folder: string): boolean =>
  readdirSync(folder).every((name) => name.startsWith('.'))

/** All of it is there, and right, or nothing has changed. */
async function writeContent(folder: string, files: ChangedFiles, words: Translator): Promise<void> {
  const { t } = words
  if (!(await isRight(folder, files, words))) {
    console.log(t('threads.not-added'))
    process.exitCode = 1
    return
  }
  if (!(await isUnused(folder, words))) return
  const aside = existsSync(folder) && !isEmpty(folder) ? freeBeside(folder) : undefined
  if (aside !== undefined) await rename(folder, aside)
  try {
    await mkdir(folder, { recursive: true })
    await writeFiles(folder, files)
  } catch (error) {
    if (aside !== undefined) await putBack(aside, folder)
    throw error
  }
  tell(folder, files.size, aside, words)
}

/** Nobody builds from the folder or writes into it; else that was said. */
async function isUnused(folder: string, words: Translator): Promise<boolean> {
  let isFree = false
  await withContent(folder, true, words, async () => {
    isFree = true
  })
  return isFree
}

async function putBack(aside: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await rename(aside, folder)
}

/** A name beside the folder that nothing has: `content.before`, `content.before-2`. */
function freeBeside(folder: string): string {
  let [name, number] = [`${folder}.before`, 2]
  while (existsSync(name)) name = `${folder}.before-${number++}`
  return name
}

/** Reads the files as the check would, where nobody builds from them. */
async function isRight(folder: string, files: ChangedFiles, words: Translator): Promise<boolean> {
  const stage = await mkdtemp(join(tmpdir(), 'samleng-init-'))
  try {
    await writeFiles(stage, files)
    const { problems } = await read({ folder: stage, root, languages: readingWords() })
    const wrong = problems.filter(isError).map(located)
    for (const line of reportLines(wrong, words)) console.log(line.replaceAll(stage, shown(folder)))
    return wrong.length === 0
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

function tell(folder: string, count: number, aside: string | undefined, { t }: Translator): void {
  console.log(t('init.written', { count, folder: shown(folder) }))
  if (aside !== undefined) console.log(t('init.moved', { folder: shown(aside) }))
  console.log(t('init.drafts'))
  const isUsual = folder === join(root, 'content')
  const command = isUsual ? 'npm start' : `npm start -- --content ${shown(folder)}`
  console.log(t('init.next', { command }))
}

/** From the project folder, where it is near. */
function shown(folder: string): string {
  const path = relative(root, folder)
  return path.startsWith(join('..', '..')) ? folder : path || dirname(folder)
}
