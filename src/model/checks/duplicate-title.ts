import type { Corpus } from '#model/corpus.ts'
import type { Place } from '#model/entry.ts'
import { collections } from '#schema/collection.ts'
import type { Check } from './check.ts'

/** Two entries of a collection with one title cannot be told apart in a list, in search or in a citation. */
export const duplicateTitle: Check<'duplicate-title'> = function* (corpus) {
  const first = new Map<string, Place>()
  for (const { key, title, place } of titlesOf(corpus)) {
    const other = first.get(key)
    if (other)
      yield {
        code: 'duplicate-title',
        entry: place,
        field: 'title',
        values: { title, other: other.file },
      }
    else first.set(key, place)
  }
}

interface Title {
  /** The same for titles that a reader would take for one. */
  key: string
  title: string
  place: Place
}

/** In the order of their files, so that it is always the later file that is complained of. */
function titlesOf(corpus: Corpus): Title[] {
  return collections
    .flatMap((collection) => corpus.of(collection))
    .flatMap((entry) =>
      [entry, ...entry.translations].flatMap((place) => {
        const title = place.data['title' as keyof typeof place.data]
        if (typeof title !== 'string') return []
        const same = title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
        return [{ key: `${entry.collection} ${place.locale} ${same}`, title, place }]
      }),
    )
    .sort((a, b) => (a.place.file < b.place.file ? -1 : 1))
}
