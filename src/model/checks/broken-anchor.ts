import { insideLinks } from '#model/bodies.ts'
import type { Entry } from '#model/entry.ts'
import { eventsBy, isFollowed } from '#model/ledger.ts'
import { nearest } from '#model/nearest.ts'
import type { Check } from './check.ts'

/** The `#part` of a link inside the site is a heading, or an event, of the page it leads to. */
export const brokenAnchor: Check<'broken-anchor'> = function* (corpus) {
  for (const { place, locale, link, to, target } of insideLinks(corpus)) {
    const anchors = target && to.anchor !== '' ? anchorsOf(target, locale) : [to.anchor]
    if (anchors.includes(to.anchor)) continue
    const meant = nearest(to.anchor, anchors)
    yield {
      code: 'broken-anchor',
      entry: place,
      field: '',
      line: link.line,
      values: {
        anchor: `#${to.anchor}`,
        file: target?.file ?? '',
        ...(meant !== undefined && { nearest: `#${meant}` }),
      },
    }
  }
}

/** Of the page as the reader of a language sees it: in that language, or in the entry’s own. */
function anchorsOf(entry: Entry, locale: string): string[] {
  const { body } = entry.translations.find((found) => found.locale === locale) ?? entry
  const headings = body.sections.map(({ anchor }) => anchor).filter((anchor) => anchor !== '')
  return isFollowed(entry) ? [...headings, ...eventsBy(entry).map(({ id }) => id)] : headings
}
