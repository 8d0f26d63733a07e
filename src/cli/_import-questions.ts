import type { Translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import { titleOf } from '#model/words.ts'
import { date } from '#schema/fields.ts'
import type { Prompter } from './form/prompter.ts'
import type { MeetingChoices, MeetingJob } from './import-meeting/run.ts'

type Complete = NonNullable<MeetingJob['complete']>

/** Asks a person for what a meeting must say and its minutes do not; an empty answer adds nothing. */
export const questionsFor =
  (corpus: Corpus, words: Translator, prompter: Prompter): Complete =>
  async (choices, lacking) => {
    let completed = choices
    for (const { code, values } of lacking) {
      const proposed = String(values['day'] ?? '')
      const answer = await asking[code]?.({ corpus, words, prompter, proposed })
      completed = { ...completed, ...answer }
    }
    return completed
  }

interface Asking {
  corpus: Corpus
  words: Translator
  prompter: Prompter
  /** What the document says, perhaps. */
  proposed: string
}

type Question = (asking: Asking) => Promise<Partial<MeetingChoices>>

const askDay: Question = async ({ words: { t }, prompter, proposed }) => ({
  date: await prompter.text({
    question: t('import.meeting.ask-date'),
    proposed,
    fault: (value) => (date().safeParse(value).success ? undefined : t('expects.date', { value })),
  }),
})

const askTitle: Question = async ({ words: { t }, prompter }) => {
  const title = await prompter.text({
    question: t('import.meeting.ask-title'),
    fault: () => undefined,
  })
  return title === '' ? {} : { title }
}

const askAmong =
  (field: 'sectors' | 'participants', collection: 'sectors' | 'organizations'): Question =>
  async ({ corpus, words: { t, locale }, prompter }) => {
    const choices = corpus
      .of(collection)
      .map((entry) => ({ value: entry.id, label: titleOf(entry, locale).text, hint: entry.id }))
    if (choices.length === 0) return {}
    const chosen = await prompter.several({ question: t(`import.meeting.ask-${field}`), choices })
    return chosen.length === 0 ? {} : { [field]: chosen }
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
