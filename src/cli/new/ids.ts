import type { Answers } from '#cli/form/form.ts'
import { freeId, idIn, shortIdIn } from '#model/ids.ts'
import { paragraphId } from '#model/paragraphs.ts'
import type { Collection } from '#schema/collection.ts'

/** The id that an entry should have by what is known of it. */
export interface ProposedId {
  id: string
  /** It follows from the fields, so that nobody is asked. */
  isFixed: boolean
  /** It says something of the entry; else it is only free. */
  isTelling: boolean
}

/**
 * Meetings begin with their day and reviews with their State, organizations are known by their acronym, and the others
 * by their title. Of a title in a script without the letters a to z, none is left: then a day or a number stands in.
 *
 * @param isTaken whether an entry of the collection has this id
 */
export function proposedId(
  collection: Collection,
  answers: Answers,
  isTaken: (id: string) => boolean,
): ProposedId {
  const given = (field: string): string => {
    const answer = answers[field]
    return typeof answer === 'string' ? answer : ''
  }
  const fixed = fixedId(collection, given)
  if (fixed) return { id: fixed, isFixed: true, isTelling: true }
  const words = tellingId(given('acronym')) || tellingId(given('title'))
  const day = /^\d{4}(-\d\d){0,2}$/.test(given('date')) ? given('date') : ''
  if (collection === 'meetings') return { id: joined(day, words), isFixed: false, isTelling: true }
  if (words) return { id: words, isFixed: false, isTelling: true }
  const id = day ? freeId(joined(collection, day), isTaken) : numbered(collection, isTaken)
  return { id, isFixed: false, isTelling: false }
}

function fixedId(collection: Collection, given: (field: string) => string): string | undefined {
  if (collection === 'recommendations')
    return `${given('review')}/${paragraphId(given('paragraph'))}`
  if (collection === 'reviews') return joined(idIn(given('stateUnderReview')), given('cycle'))
  return undefined
}

/** A number alone says nothing. */
function tellingId(text: string): string {
  const id = shortIdIn(text)
  return /[a-z]/.test(id) ? id : ''
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join('-')

function numbered(collection: string, isTaken: (id: string) => boolean): string {
  let number = 1
  while (isTaken(`${collection}-${number}`)) number++
  return `${collection}-${number}`
}
