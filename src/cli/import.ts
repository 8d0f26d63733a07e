import { readFile } from 'node:fs/promises'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { contentFolder } from '#reader/folder.ts'
import { type Reading, read } from '#reader/index.ts'
import { partialDate } from '#schema/fields.ts'
import { type ContentOptions, checkedContent, contentArgs, root } from './_content.ts'
import { withContent } from './_content-writing.ts'
import {
  problemsOfLists,
  requireFile,
  requireRecommendations,
  reviewNamed,
  sourceNamed,
} from './_lists.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import type { Choices } from './import/plan.ts'
import { type ImportJob, importList, refusal } from './import/run.ts'

const args = {
  what: { type: 'positional', required: false, description: 'What to import: recommendations.' },
  file: { type: 'positional', required: false, description: 'A .csv, .xlsx or .docx file.' },
  review: {
    type: 'string',
    description: 'The review they belong to. Without it: the one that each row names.',
  },
  write: { type: 'boolean', description: 'Writes the files. Without it: says what it would do.' },
  partial: { type: 'boolean', description: 'The list holds only some of the recommendations.' },
  date: {
    type: 'string',
    description: 'When the State took the positions. Without it: when the outcome was adopted.',
  },
  source: {
    type: 'string',
    description: 'Where they can be verified. Without it: the report of the review.',
  },
  language: {
    type: 'string',
    description: 'The language of the texts. Without it: the first one of the site.',
  },
  ...contentArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: { name: 'import', description: 'Makes content of a list that somebody has.' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const folder = contentFolder(root, chosen.content)
    const writes = chosen.write ?? false
    await withContent(folder, writes, wordsIn(chosen.locale), () => importInto(folder, chosen))
  },
})

async function importInto(folder: string, chosen: Chosen & ContentOptions): Promise<void> {
  const { words, reading } = await checkedContent(chosen)
  requireRecommendations(chosen.what, words.t('usage.import'), words)
  if (chosen.file === undefined) throw new UsageError(words.t('usage.import'))
  const job: ImportJob = {
    bytes: await readFile(requireFile(chosen.file, words)),
    file: chosen.file,
    folder,
    reading,
    reread: (changed) =>
      read({ folder, root, asOf: reading.corpus.asOf, languages: readingWords(), changed }),
    words,
    choices: choicesOf(chosen, reading, words),
    write: chosen.write ?? false,
    say: (line) => console.log(line),
  }
  const broken = problemsOfLists(reading)
  for (const line of reportLines(broken, words)) console.log(line)
  if (broken.length > 0) console.log(refusal(broken, words))
  if (broken.length > 0 || !(await importList(job))) process.exitCode = 1
}

interface Chosen {
  what?: string | undefined
  file?: string | undefined
  write?: boolean | undefined
  review?: string | undefined
  date?: string | undefined
  source?: string | undefined
  language?: string | undefined
  partial?: boolean | undefined
}

/** @throws UsageError for a choice that there is not */
function choicesOf(chosen: Chosen, reading: Reading, words: Translator): Choices {
  const { date, language, partial = false } = chosen
  const { locales } = reading.corpus.site
  if (date !== undefined && !partialDate().safeParse(date).success)
    throw new UsageError(words.t('expects.partial-date', { value: date }))
  if (language !== undefined && !locales.includes(language))
    throw new UsageError(
      words.t('usage.language-not-of-site', { language, allowed: locales.join(', ') }),
    )
  return {
    review: reviewNamed(chosen.review, reading, words),
    source: sourceNamed(chosen.source, reading, words),
    date,
    language,
    partial,
  }
}
