import { insideLinks } from '#model/bodies.ts'
import type { Entry } from '#model/entry.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { nearest } from '#model/nearest.ts'
import { bodyIn } from '#model/words.ts'
import type { Check } from './check.ts'

/**
 * The `#part` of a link inside the site is a heading, or an event, of the page it leads to, in every language in which
 * the link is shown: a body that is not translated links from the pages of other languages, too.
 */
export const brokenAnchor: Check<'broken-anchor'> = function* (corpus) {
  for (const { entry, place, locale, link, to, target } of insideLinks(corpus)) {
    if (!target || to.anchor === '') continue
    const led = corpus.site.locales
      .filter((page) => bodyIn(entry, page).locale === locale)
      .map((page) => shownIn(target, page))
      .find(({ anchors }) => !anchors.includes(to.anchor))
    if (!led) continue
    const meant = nearest(to.anchor, led.anchors)
    yield {
      code: 'broken-anchor',
      entry: place,
      field: '',
      line: link.line,
      column: link.column,
      values: {
        anchor: `#${to.anchor}`,
        file: led.file,
        ...(meant !== undefined && { nearest: `#${meant}` }),
      },
    }
  }
}

/** What the reader of a language is led to: the file whose body the page shows, and its anchors. */
function shownIn(entry: Entry, locale: string): { file: string; anchors: string[] } {
  const { body } = bodyIn(entry, locale)
  const { file } = entry.translations.find((translation) => translation.body === body) ?? entry
  const headings = body.sections.map(({ anchor }) => anchor).filter((anchor) => anchor !== '')
  const events = isFollowed(entry) ? eventsBy(entry).map(({ id }) => id) : []
  return { file, anchors: [...headings, ...events] }
}
