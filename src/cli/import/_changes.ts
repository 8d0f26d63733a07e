import type { Entry } from '#model/entry.ts'
import type { FieldEdit, FieldOrder } from '#reader/front-matter-edit.ts'
import { recommendation } from '#schema/recommendation.ts'
import type { Context } from './_context.ts'
import { folded } from './_folded.ts'
import { historyChange } from './_history.ts'
import { type Item, listFields, textFields } from './_item.ts'
import { printed } from './_printed.ts'

/** A field that changes, as people are told. */
export interface ToldChange {
  field: string
  /** The date of the event whose field it is. */
  event?: string
  /** '' where there was nothing. */
  from: string
  /** '' where there is nothing any more. */
  to: string
}

export interface Changes {
  edits: FieldEdit[]
  told: ToldChange[]
}

/** The order of the fields in a file, and of those of an event. */
export const fieldOrder: FieldOrder = {
  fields: Object.keys(recommendation.shape),
  items: {
    history: ['date', 'kind', 'position', 'statedAs', 'implementation', 'text', 'by', 'sources'],
  },
}

/** What a list changes in a recommendation that is recorded. */
export function changesOf(item: Item, entry: Entry<'recommendations'>, context: Context): Changes {
  const texts = item.ours ? ownTexts(item, entry) : exportedTexts(item, entry, context)
  const lists = item.ours ? ownLists(item, entry) : exportedLists(item, entry)
  const history = historyChange(item, entry, context)
  return {
    edits: [...texts.edits, ...lists.edits, ...history.edits],
    told: [...texts.told, ...lists.told, ...history.told],
  }
}

/** A title is asked for: an empty cell does not take it away. */
function ownTexts({ texts }: Item, { data }: Entry<'recommendations'>): Changes {
  const changes: Changes = { edits: [], told: [] }
  for (const field of textFields) {
    const from = (data[field] ?? '').trim()
    const to = texts[field] || whenEmptied(field, from)
    if (texts[field] === undefined || to === from) continue
    changes.edits.push({ path: [field], value: to === '' ? undefined : to })
    changes.told.push({ field, from, to })
  }
  return changes
}

const whenEmptied = (field: string, before: string): string =>
  field === 'title' ? before : field === 'visibility' ? 'public' : ''

/** The same words with another end, or with the States behind them, are the same. */
function exportedTexts(
  { texts }: Item,
  { data }: Entry<'recommendations'>,
  { states }: Context,
): Changes {
  const { wording: to = '' } = texts
  const { wording: from = '' } = data
  if (to === '' || folded(printed(from, states).wording) === folded(to))
    return { edits: [], told: [] }
  return { edits: [{ path: ['wording'], value: to }], told: [{ field: 'wording', from, to }] }
}

function ownLists({ lists }: Item, { data }: Entry<'recommendations'>): Changes {
  const changes: Changes = { edits: [], told: [] }
  for (const field of listFields) {
    const [from, to] = [data[field], lists[field]]
    if (to === undefined || to.join('; ') === from.join('; ')) continue
    if (to.length === 0 && field === 'sources') continue
    changes.edits.push({ path: [field], value: to.length === 0 ? undefined : to })
    changes.told.push({ field, from: from.join('; '), to: to.join('; ') })
  }
  return changes
}

/** What editors have put into sectors is theirs: the table only fills those that are empty. */
function exportedLists({ lists }: Item, { data }: Entry<'recommendations'>): Changes {
  const changes: Changes = { edits: [], told: [] }
  const set = (field: 'recommendingStates' | 'sectors', to: string[]) => {
    changes.edits.push({ path: [field], value: to })
    changes.told.push({ field, from: data[field].join('; '), to: to.join('; ') })
  }
  const { recommendingStates: states, sectors } = lists
  if (states && [...states].sort().join() !== [...data.recommendingStates].sort().join())
    set('recommendingStates', states)
  if (sectors && data.sectors.length === 0) set('sectors', sectors)
  return changes
}
