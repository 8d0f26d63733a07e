import { type AskOn, askOn } from '#model/asks.ts'
import type { Entry } from '#model/entry.ts'
import { escaped } from '#model/escaped.ts'
import { eventsBy } from '#model/ledger.ts'
import { shortNameOf, titleOf } from '#model/words.ts'
import { stateShape } from './shapes.ts'
import type { EmbedView } from './words.ts'

/** An ask: how it stands, for how long it has waited, and what happened last. The title stands between the two. */
export function askParts(entry: Entry<'asks'>, view: EmbedView): { above: string; below: string } {
  const { t, html, date, locale, corpus, word } = view
  const on = askOn(entry, corpus)
  const addressees = corpus.these('organizations', entry.data.addressees).map((each) => {
    const title = titleOf(each, locale)
    const name = shortNameOf(each, locale)
    return name === title.text
      ? word(title)
      : `<abbr title="${escaped(title.text)}">${html(name)}</abbr>`
  })
  const last = eventsBy(entry, corpus.asOf).at(-1)?.event
  const facts: [string, string][] = [
    [t('ask.addressees'), addressees.join(' · ')],
    [t('ask.asked-on'), html(date(on.asked))],
    ...(last
      ? ([[t('embed.last'), html(`${t(`event.${last.kind}`)} · ${date(last.date)}`)]] as [
          string,
          string,
        ][])
      : []),
  ]
  return {
    above: `<p class="state">${stateOfAsk(on, view)}</p>`,
    below: `${waitOf(on, view)}<dl>${facts.map(([name, value]) => `<dt>${html(name)}</dt><dd>${value}</dd>`).join('')}</dl>`,
  }
}

/** The shape and the words of a state. */
export const stateOfAsk = ({ state, overdue }: AskOn, { t, html }: EmbedView): string =>
  `${stateShape(overdue ? 'overdue' : state)}<span>${html(t(`ask.state.${state}`))}</span>${
    overdue ? `<strong>${html(t('ask.overdue'))}</strong>` : ''
  }`

function waitOf({ waited, due, late }: AskOn, { t, html, number, date }: EmbedView): string {
  const said = [
    waited === undefined ? '' : `${number(waited)} ${t('ask.days-waiting', { count: waited })}`,
    due === undefined ? '' : t('event.due', { date: date(due) }),
    late === undefined ? '' : t('ask.late', { count: late }),
  ].filter(Boolean)
  return said.length === 0 ? '' : `<p>${html(said.join(' · '))}</p>`
}
