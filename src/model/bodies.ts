import type { Corpus } from '#model/corpus.ts'
import type { Body, BodyLink, Entry, Place, Translation } from '#model/entry.ts'

/** A body in one language: the entry’s own, or a translation’s. */
export interface PlacedBody {
  entry: Entry
  place: Place
  locale: string
  body: Body
}

export function* bodiesOf(corpus: Corpus): Generator<PlacedBody> {
  for (const entry of corpus.all) {
    yield { entry, place: entry, locale: entry.locale, body: entry.body }
    for (const translation of entry.translations)
      yield { entry, place: translation, locale: translation.locale, body: translation.body }
  }
}

export interface InsideLink extends Omit<PlacedBody, 'body'> {
  link: BodyLink
  to: { address: string; anchor: string }
  /** The entry it leads to, if there is one: a link may also lead to a list, to a file or to nothing. */
  target: Entry | undefined
}

/** Every link of a body that stays inside the site. */
export function* insideLinks(corpus: Corpus): Generator<InsideLink> {
  for (const { body, ...placed } of bodiesOf(corpus))
    for (const link of body.links) {
      if (!link.to) continue
      const target = link.to.address === '' ? placed.entry : corpus.at(link.to.address)
      yield { ...placed, link, to: link.to, target }
    }
}

export interface PlacedTranslation {
  entry: Entry
  translation: Translation
}

export function* translationsOf(corpus: Corpus): Generator<PlacedTranslation> {
  for (const entry of corpus.all)
    for (const translation of entry.translations) yield { entry, translation }
}
