import { fieldLabel } from '#i18n/fields.ts'
import type { Change } from '#model/change-log.ts'
import type { Entry } from '#model/entry.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import type { View } from './view.ts'

/** What changed, as a reader would say it, and where it stands. */
export interface ChangeWords {
  text: string
  /** Of the place on the page. */
  id?: string
}

/** One for all fields and the text together, then one for each of the other changes. */
export function changeWords(
  changes: readonly Change[],
  entry: Entry,
  view: View,
): readonly ChangeWords[] {
  const fields = changes.flatMap((change) => fieldIn(change, entry, view))
  return [
    ...(fields.length > 0
      ? [{ text: view.t('changes.fields', { fields: view.list(fields) }) }]
      : []),
    ...changes.flatMap((change) => wordsFor(change, entry, view) ?? []),
  ]
}

function fieldIn(change: Change, { collection }: Entry, view: View): string[] {
  if (change.what === 'text') return [view.t('changes.text')]
  return change.what === 'field' ? [fieldLabel(view, collection, change.field)] : []
}

function wordsFor(change: Change, entry: Entry, view: View): ChangeWords | undefined {
  if ('field' in change || change.what === 'text') return undefined
  if ('locale' in change) {
    const language = view.languageName(change.locale)
    return { text: view.t(`changes.${change.what}`, { language }) }
  }
  return 'event' in change
    ? eventWords(change, entry, view)
    : { text: view.t(`changes.${change.what}`) }
}

function eventWords(
  { what, event: id }: Extract<Change, { event: unknown }>,
  entry: Entry,
  view: View,
): ChangeWords {
  if (what === 'event-removed') return { text: view.t('changes.event-removed') }
  const named = isFollowed(entry)
    ? eventsBy(entry, view.corpus.asOf).find((each) => each.id === id)
    : undefined
  if (!named || id === undefined)
    return {
      text: view.t(
        what === 'event-added' ? 'changes.event-gone-added' : 'changes.event-gone-changed',
      ),
    }
  const { kind, date } = named.event
  const event = `${view.t(`event.${kind}`)}, ${view.date(date)}`
  return { text: view.t(`changes.${what}`, { event }), id }
}
