import type { Corpus } from '#model/corpus.ts'
import { paragraphId } from '#model/paragraphs.ts'
import { type FieldValue, filledFields } from '#reader/front-matter-edit.ts'
import type { Context } from './_context.ts'
import { newHistory } from './_history.ts'
import type { Item } from './_item.ts'
import { titleFrom } from './_title.ts'

/** The fields of a recommendation that is not recorded yet, in the order in which they are written. */
export function newFields(
  item: Item,
  titles: Set<string>,
  context: Context,
): Record<string, FieldValue> {
  const { texts, lists, review, paragraph } = item
  const history = newHistory(item, context)
  return filledFields({
    title: titleOf(item, titles, context),
    summary: texts.summary,
    visibility: texts.visibility === 'public' ? undefined : texts.visibility,
    publishFrom: texts.publishFrom,
    language: languageOf(item, context),
    review: review.id,
    paragraph,
    recommendingStates: lists.recommendingStates,
    sectors: lists.sectors,
    wording: texts.wording,
    sources: sourcesOf(item, context),
    history,
  })
}

/** The titles that a new recommendation cannot have, because lists and citations could not tell the two apart. */
export const titlesTaken = (corpus: Corpus): Set<string> =>
  new Set(corpus.of('recommendations').map(({ data }) => asCompared(data.title)))

/** A title that somebody gave stays as it is. One that is made says its paragraph where its words are taken. */
function titleOf(item: Item, titles: Set<string>, context: Context): string | undefined {
  const { texts, review, paragraph, cells } = item
  const locale = languageOf(item, context) ?? context.corpus.site.locales[0]
  const made = titleFrom(texts.wording ?? '', locale as string)
  const candidates = [
    made,
    `${made} (${paragraph})`,
    `${made} (${review.id}/${paragraphId(paragraph)})`,
  ]
  const title = texts.title || (made && candidates.find((title) => !titles.has(asCompared(title))))
  if (!title) context.problems.add('title-needed', cells.at('wording'), { paragraph })
  else titles.add(asCompared(title))
  return title || undefined
}

const asCompared = (title: string): string =>
  title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function languageOf({ texts }: Item, { choices, corpus }: Context): string | undefined {
  const language = texts.language || choices.language
  return language === corpus.site.locales[0] ? undefined : language
}

function sourcesOf({ lists, review, cells }: Item, { choices, problems }: Context): string[] {
  const report = review.data.report ?? choices.source
  const sources = lists.sources?.length ? lists.sources : report === undefined ? [] : [report]
  if (sources.length === 0) problems.gather('source-needed', cells.at(), { review: review.id })
  return sources
}
