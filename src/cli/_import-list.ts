import type { ArgsDef } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import type { Reading } from '#reader/index.ts'
import { partialDate } from '#schema/fields.ts'
import { type ContentOptions, checkedContent } from './_content.ts'
import { isWritable, languageNamed, problemsOfLists, reviewNamed, sourceNamed } from './_lists.ts'
import { say } from './_say.ts'
import { UsageError } from './_usage.ts'
import type { Choices } from './import/plan.ts'
import { type ImportJob, importList, refusal } from './import/run.ts'

/** The flags of a list of recommendations. */
export const listArgs = {
  review: {
    type: 'string',
    description: 'The review they belong to. Without it: the one that each row names.',
  },
  partial: { type: 'boolean', description: 'The list holds only some of the recommendations.' },
  source: {
    type: 'string',
    description: 'Where they can be verified. Without it: the report of the review.',
  },
} as const satisfies ArgsDef

export interface ListFlags {
  write?: boolean | undefined
  review?: string | undefined
  date?: string | undefined
  source?: string | undefined
  language?: string | undefined
  partial?: boolean | undefined
}

/** @returns whether nothing stands in the way of the list */
export async function importListInto(
  folder: string,
  { bytes, file }: Pick<ImportJob, 'bytes' | 'file'>,
  chosen: ListFlags & ContentOptions,
): Promise<boolean> {
  const { words, reading, reread, report } = await checkedContent(chosen)
  if (!isWritable(reading)) {
    console.log(report(false))
    return false
  }
  const job: ImportJob = {
    bytes,
    file,
    folder,
    reading,
    reread,
    words,
    choices: choicesOf(chosen, reading, words),
    write: chosen.write ?? false,
    say,
  }
  const broken = problemsOfLists(reading)
  for (const line of reportLines(broken, words)) say(line)
  if (broken.length > 0) say(refusal(broken, words))
  return broken.length === 0 && importList(job)
}

/** @throws UsageError for a choice that there is not */
function choicesOf(chosen: ListFlags, reading: Reading, words: Translator): Choices {
  const { date, language, partial = false } = chosen
  if (date !== undefined && !partialDate().safeParse(date).success)
    throw new UsageError(words.t('expects.partial-date', { value: date }))
  return {
    review: reviewNamed(chosen.review, reading, words),
    source: sourceNamed(chosen.source, reading, words),
    date,
    language: languageNamed(language, reading, words),
    partial,
  }
}
