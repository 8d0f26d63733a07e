import { autocompleteMultiselect, isCancel, text } from '@clack/prompts'
import type { Translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import { titleOf } from '#model/words.ts'
import { date } from '#schema/fields.ts'
import type { MeetingChoices, MeetingJob } from './import-meeting/run.ts'

type Complete = NonNullable<MeetingJob['complete']>

/** Asks at a terminal for what a meeting must say and its minutes do not; who stops asking adds nothing. */
export const questionsFor =
  (corpus: Corpus, words: Translator): Complete =>
  async (choices, lacking) => {
    let completed = choices
    for (const { code, values } of lacking) {
      const answer = await asking[code]?.(corpus, words, String(values['day'] ?? ''))
      completed = { ...completed, ...answer }
    }
    return completed
  }

type Question = (corpus: Corpus, words: Translator, proposed: string) => Promise<Answer>
type Answer = Partial<MeetingChoices>

const askDay: Question = async (_, { t }, proposed) => {
  const answer = await text({
    message: t('import.meeting.ask-date'),
    initialValue: proposed,
    validate: (value = '') =>
      date().safeParse(value).success ? undefined : t('expects.date', { value }),
  })
  return isCancel(answer) ? {} : { date: answer }
}

const askTitle: Question = async (_, { t }) => {
  const answer = await text({ message: t('import.meeting.ask-title') })
  return isCancel(answer) || answer.trim() === '' ? {} : { title: answer.trim() }
}

const askAmong =
  (field: 'sectors' | 'participants', collection: 'sectors' | 'organizations'): Question =>
  async (corpus, { t, locale }) => {
    const options = corpus
      .of(collection)
      .map((entry) => ({ value: entry.id, label: titleOf(entry, locale).text, hint: entry.id }))
    if (options.length === 0) return {}
    const answer = await autocompleteMultiselect({
      message: t(`import.meeting.ask-${field}`),
      options,
    })
    return isCancel(answer) || answer.length === 0 ? {} : { [field]: answer }
  }

/** By the code of what is lacking. */
const asking: Readonly<Record<string, Question>> = {
  'day-needed': askDay,
  'day-unsaid': askDay,
  'several-days': askDay,
  'unclear-day': askDay,
  'meeting-title-needed': askTitle,
  'themes-needed': askAmong('sectors', 'sectors'),
  'participants-needed': askAmong('participants', 'organizations'),
}
