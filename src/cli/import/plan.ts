import type { Table, TableProblem } from '#cli/readers/table.ts'
import type { Entry } from '#model/entry.ts'
import { compareParagraphs, paragraphId } from '#model/paragraphs.ts'
import { textOfFile } from '#reader/files.ts'
import { newFile, withFields } from '#reader/front-matter-edit.ts'
import type { Reading } from '#reader/index.ts'
import type { ImportTable } from '#schema/import.ts'
import { changesOf, fieldOrder, type ToldChange } from './_changes.ts'
import type { Choices, Context } from './_context.ts'
import { folded } from './_folded.ts'
import { sayWrongFields } from './_forms.ts'
import type { Item } from './_item.ts'
import { joined } from './_joined.ts'
import { layoutsOf } from './_layout.ts'
import { newFields, titlesTaken } from './_new.ts'
import { sayGaps } from './_numbering.ts'
import { Problems } from './_problems.ts'
import { itemsIn } from './_reading.ts'
import { sayRepeatedWords } from './_repeated-words.ts'
import { statesOf } from './_states.ts'
import type { ListFormat } from './_vocabulary.ts'

export type { Choices, ToldChange }

/** What an import would do. */
export interface Plan {
  /** What the list was taken for; none where no row names its columns. */
  format?: ListFormat['label']
  /** The text of each file that is new or changes, by its path from the content folder. */
  files: Map<string, string>
  reviews: ReviewPlan[]
  problems: TableProblem[]
  hasErrors: boolean
}

export interface ReviewPlan {
  review: string
  created: { file: string; paragraph: string; title: string }[]
  changed: { file: string; changes: ToldChange[] }[]
  /** How many are in the list and stay as they are. */
  same: number
  /** The paragraphs that are recorded and are not in the list; they stay. */
  absent: string[]
}

/** Works out what a list changes, without changing anything. @param folder the content folder, absolute */
export async function planOf(
  tables: readonly Table[],
  reading: Reading,
  folder: string,
  choices: Choices,
): Promise<Plan> {
  const problems = new Problems()
  const context = contextOf(reading, choices, problems)
  const layouts = layoutsOf(tables, problems)
  const items = layouts.flatMap((layout) => itemsIn(layout, context))
  if (layouts.length > 0 && items.length === 0 && !problems.hasErrors) problems.add('no-rows', {})
  const files = new Map<string, string>()
  const titles = titlesTaken(reading.corpus)
  const reviews: ReviewPlan[] = []
  for (const [review, ofReview] of Map.groupBy(items, ({ review }) => review))
    reviews.push(await reviewPlan(review, ofReview, { context, files, titles, folder }))
  const format = layouts[0]?.format.label
  return {
    ...(format && { format }),
    files,
    reviews,
    problems: problems.all,
    hasErrors: problems.hasErrors,
  }
}

interface Work {
  context: Context
  files: Map<string, string>
  titles: Set<string>
  folder: string
}

async function reviewPlan(
  review: Entry<'reviews'>,
  rows: readonly Item[],
  work: Work,
): Promise<ReviewPlan> {
  const { context } = work
  const recorded = new Map(
    context.corpus
      .referring(review, 'recommendations', 'review')
      .map((entry) => [entry.data.paragraph, entry]),
  )
  const items = joined(rows, context)
  sayGaps(items, [...recorded.keys()], context)
  sayRepeatedWords(items, recorded, context)
  const plan: ReviewPlan = { review: review.id, created: [], changed: [], same: 0, absent: [] }
  for (const item of items.sort((a, b) => compareParagraphs(a.paragraph, b.paragraph))) {
    sayWrongFields(item, recorded.get(item.paragraph), context)
    const entry = recorded.get(item.paragraph)
    if (entry) await change(plan, item, entry, work)
    else create(plan, item, work)
    recorded.delete(item.paragraph)
  }
  return { ...plan, absent: [...recorded.keys()].sort(compareParagraphs) }
}

async function change(
  plan: ReviewPlan,
  item: Item,
  entry: Entry<'recommendations'>,
  { context, files, folder }: Work,
): Promise<void> {
  const { edits, told } = changesOf(item, entry, context)
  if (edits.length === 0) {
    plan.same++
    return
  }
  const path = entry.file.slice(context.folder.length + 1)
  files.set(path, withFields(await textOfFile(folder, path), edits, fieldOrder))
  plan.changed.push({ file: entry.file, changes: told })
}

function create(plan: ReviewPlan, item: Item, { context, files, titles }: Work): void {
  const fields = newFields(item, titles, context)
  const path = `recommendations/${item.review.id}/${paragraphId(item.paragraph)}.md`
  files.set(path, newFile(fields))
  const title = String(fields['title'] ?? '')
  plan.created.push({ file: `${context.folder}/${path}`, paragraph: item.paragraph, title })
}

function contextOf(
  { corpus, folder, importTable }: Reading,
  choices: Choices,
  problems: Problems,
): Context {
  const symbols = corpus
    .of('sources')
    .flatMap(({ id, data: { symbol } }) => (symbol ? [[symbol, id] as const] : []))
  return {
    corpus,
    folder,
    table: tableOf(importTable),
    states: statesOf(importTable, corpus),
    symbols: new Map(symbols),
    problems,
    choices,
  }
}

const tableOf = ({ themes, positions }: ImportTable): Context['table'] => ({
  themes: new Map(Object.entries(themes).map(([theme, ids]) => [folded(theme), ids])),
  positions: new Map(Object.entries(positions).map(([word, position]) => [folded(word), position])),
})
