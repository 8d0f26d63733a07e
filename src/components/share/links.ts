import type { View } from '#components/view.ts'
import { askOn } from '#model/asks.ts'
import type { Entry } from '#model/entry.ts'
import { shortened } from '#model/shortened.ts'
import { shortNameOf, titleOf } from '#model/words.ts'
import { type ShareService, shareTemplates } from '#schema/share.ts'

/** What is passed on of a page. */
export interface Shared {
  /** Absolute. */
  url: string
  title: string
  /** A short sentence in the language of the page. */
  text: string
}

/** A link by which a service begins a message; no value can end the part of the address that it stands in. */
export const shareLink = (service: ShareService, shared: Shared): string =>
  shareTemplates[service].replace(/\{(url|title|text)\}/g, (_, name: keyof Shared) =>
    encodeURIComponent(shared[name].toWellFormed()),
  )

/** In characters: what messengers show before they cut. */
const longest = 200

/** What is said of a page: how an ask stands on the day of the page, of others its title and whose it is. */
export const shareText = (
  facts: { title: string; name: string; entry?: Entry | undefined },
  view: View,
): string => {
  if (facts.entry?.collection === 'asks') return askText(facts.entry, view)
  const whose = facts.title === facts.name ? '' : ` · ${facts.name}`
  return `${shortened(facts.title, longest - whose.length, view)}${whose}`
}

/** The title gives way to the days and the names. */
function askText(ask: Entry<'asks'>, view: View): string {
  const { state, waited } = askOn(ask, view.corpus)
  const addressees = view.list(
    view.corpus
      .these('organizations', ask.data.addressees)
      .map((each) => shortNameOf(each, view.locale)),
  )
  const said = (title: string) =>
    waited === undefined
      ? view.t('share.ask', { state: view.t(`ask.state.${state}`), title, addressees })
      : view.t('share.ask-waiting', { count: waited, title, addressees })
  const room = Math.max(longest - said('').length, 40)
  return shortened(said(shortened(titleOf(ask, view.locale).text, room, view)), longest, view)
}
