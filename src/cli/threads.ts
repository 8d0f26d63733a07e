import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import type { Followed } from '#model/entry.ts'
import { isError, located } from '#model/problem.ts'
import { textOfFile, writeFiles } from '#reader/files.ts'
import { contentFolder } from '#reader/folder.ts'
import { suggestionsAmong } from '#search/thread-suggestions.ts'
import {
  type CheckedContent,
  type ContentOptions,
  checkedContent,
  contentArgs,
  root,
} from './_content.ts'
import { withContent } from './_content-writing.ts'
import { type ConfirmedThread, confirmedThreads, filesWithThreads } from './_thread-adding.ts'
import { type Degree, degrees, isDegree, threadReport } from './_thread-report.ts'
import { entryNamed, sidesOf } from './_thread-sides.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import { wholeNumber } from './_whole-number.ts'

const args = {
  first: {
    type: 'positional',
    required: false,
    description: 'A review, such as khm-2; or asks.',
  },
  second: {
    type: 'positional',
    required: false,
    description: 'Another review of the same State.',
  },
  for: { type: 'string', description: 'Only for this paragraph, or this ask.' },
  count: { type: 'string', description: 'At most so many for each. Without it: 3.' },
  min: {
    type: 'string',
    description: `Only what is at least so alike: ${Object.keys(degrees).join(', ')}. Without it: faint.`,
  },
  add: {
    type: 'string',
    description: 'Writes what you confirm: "118.22 repeats 82.3, 118.23 narrows 82.4".',
  },
  ...contentArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'threads',
    description: 'Suggests what takes up what of an earlier cycle or year; you decide.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const folder = contentFolder(root, chosen.content)
    const writes = chosen.add !== undefined
    await withContent(folder, writes, wordsIn(chosen.locale), () => suggestOrAdd(chosen))
  },
})

interface Chosen extends ContentOptions {
  first?: string | undefined
  second?: string | undefined
  for?: string | undefined
  count?: string | undefined
  min?: string | undefined
  add?: string | undefined
}

async function suggestOrAdd(chosen: Chosen): Promise<void> {
  const content = await checkedContent(chosen)
  const { words, reading } = content
  if (!content.isRight) {
    console.log(content.report(false))
    process.exitCode = 1
    return
  }
  const names = [chosen.first, chosen.second].filter((name) => name !== undefined)
  const sides = sidesOf(names, reading, words)
  if (chosen.add !== undefined) {
    const threads = confirmedThreads(chosen.add, sides, words)
    if (!(await add(threads, content))) process.exitCode = 1
    return
  }
  const options = {
    count: wholeNumber(chosen.count ?? '3', words),
    least: degreeNamed(chosen.min ?? 'faint', words),
    only: chosen.for === undefined ? undefined : entryNamed(chosen.for, sides.later, words),
  }
  const suggestions = suggestionsAmong(sides.later, sides.earlier, reading.corpus)
  console.log(threadReport(suggestions, sides.earlier, options, words))
}

/** Writes the threads when the content is right with them, and says what was written, or why nothing was. */
async function add(
  threads: readonly ConfirmedThread[],
  { folder, reading, reread, words }: CheckedContent,
): Promise<boolean> {
  const pathOf = ({ file }: Followed) => file.slice(`${reading.folder}/`.length)
  const texts = await filesWithThreads(threads, (entry) => textOfFile(folder, pathOf(entry)))
  const changed = new Map([...texts].map(([entry, text]) => [pathOf(entry), text]))
  const { problems } = await reread(changed)
  const wrong = problems.filter(isError).map(located)
  if (wrong.length > 0) {
    for (const line of reportLines(wrong, words)) console.log(line)
    console.log(words.t('threads.not-added'))
    return false
  }
  await writeFiles(folder, changed)
  for (const { later, kind, earlier } of threads)
    console.log(`${later.file}  ${kind} ${earlier.id}`)
  console.log(words.t('threads.added', { count: threads.length }))
  return true
}

function degreeNamed(name: string, { t }: Translator): Degree {
  if (isDegree(name)) return name
  throw new UsageError(
    t('threads.wrong-degree', { name, allowed: Object.keys(degrees).join(', ') }),
  )
}
