import type { Corpus } from '#model/corpus.ts'
import type { Entry } from '#model/entry.ts'
import { isBehind, translationIn } from '#model/words.ts'
import { type Finding, isFinished, type Question } from './question.ts'

/**
 * Entries that readers of a language do not have in it, or not as they are: first what says something that is no longer
 * so, then what is missing, then what a second person has not read.
 */
export const untranslated: Question<'untranslated', Lack> = {
  name: 'untranslated',
  findings: (corpus) =>
    [...lacking(corpus)].sort((a, b) => urgency.indexOf(a.says) - urgency.indexOf(b.says)),
}

const urgency = ['translation-behind', 'translation-missing', 'translation-draft'] as const
type Lack = (typeof urgency)[number]

function* lacking(corpus: Corpus): Generator<Finding<Lack>> {
  for (const entry of corpus.all.filter(isFinished))
    for (const language of corpus.site.locales) {
      const finding = findingIn(entry, language)
      if (finding) yield { entry, values: { language }, ...finding }
    }
}

function findingIn(
  entry: Entry,
  locale: string,
): Pick<Finding<Lack>, 'place' | 'says'> | undefined {
  if (entry.locale === locale) return undefined
  const place = translationIn(entry, locale)
  if (!place) return { place: entry, says: 'translation-missing' }
  if (isBehind(entry, place)) return { place, says: 'translation-behind' }
  return place.data.translation === 'draft' ? { place, says: 'translation-draft' } : undefined
}
