import type { ArgsDef } from 'citty'
import type { Translator } from '#i18n/index.ts'
import type { Reading } from '#reader/index.ts'
import { date, isId } from '#schema/fields.ts'
import { type ContentOptions, checkedContent } from './_content.ts'
import { questionsFor } from './_import-questions.ts'
import { idsNamed, isWritable, languageNamed } from './_lists.ts'
import { say } from './_say.ts'
import { UsageError } from './_usage.ts'
import { prompterHere } from './form/terminal.ts'
import { importMeeting, type MeetingChoices, type MeetingJob } from './import-meeting/run.ts'

/** The flags of minutes: what the document does not say, or says otherwise. */
export const minutesArgs = {
  title: { type: 'string', description: 'The title of the meeting.' },
  place: { type: 'string', description: 'Where they met.' },
  sectors: { type: 'string', description: 'The ids of the sectors it is about: water,schools.' },
  participants: { type: 'string', description: 'The ids of more organizations that took part.' },
  addressees: {
    type: 'string',
    description: 'The ids of those who are asked where a sentence does not say.',
  },
  publisher: { type: 'string', description: 'Who wrote it. Without it: who publishes the site.' },
  id: { type: 'string', description: 'The name of the file of the meeting.' },
  attach: { type: 'boolean', description: 'Publishes the document itself with its source.' },
} as const satisfies ArgsDef

export interface MinutesFlags extends Partial<Record<TextFlag, string | undefined>> {
  write?: boolean | undefined
  attach?: boolean | undefined
}

type TextFlag = Exclude<keyof typeof minutesArgs, 'attach'> | 'date' | 'language'

/** @returns whether nothing stands in the way of the document */
export async function importMinutesInto(
  folder: string,
  { bytes, file }: Pick<MeetingJob, 'bytes' | 'file'>,
  chosen: MinutesFlags & ContentOptions & { isMeeting: boolean },
): Promise<boolean> {
  const { words, reading, reread, report } = await checkedContent(chosen)
  if (!isWritable(reading)) {
    console.log(report(false))
    return false
  }
  const prompter = prompterHere(words)
  return importMeeting({
    bytes,
    file,
    folder,
    reading,
    reread,
    words,
    choices: choicesOf(chosen, reading, words),
    ...(prompter && { complete: questionsFor(reading.corpus, words, prompter) }),
    write: chosen.write ?? false,
    say,
  })
}

/** @throws UsageError for a choice that there is not */
function choicesOf(
  chosen: MinutesFlags & { isMeeting: boolean },
  reading: Reading,
  words: Translator,
): MeetingChoices {
  const { date: day, id, title, place, publisher, language, attach = false, isMeeting } = chosen
  const ids = (list: string | undefined, collection: 'sectors' | 'organizations') =>
    idsNamed(list, collection, reading, words)
  if (day !== undefined && !date().safeParse(day).success)
    throw new UsageError(words.t('expects.date', { value: day }))
  if (id !== undefined && !isId(id)) throw new UsageError(words.t('expects.id', { value: id }))
  return {
    id,
    title,
    place,
    publisher,
    date: day,
    sectors: ids(chosen.sectors, 'sectors'),
    participants: ids(chosen.participants, 'organizations'),
    addressees: chosen.addressees?.split(/[,;\s]+/).filter(Boolean),
    language: languageNamed(language, reading, words),
    attach,
    isMeeting,
  }
}
