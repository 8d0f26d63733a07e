import { coordinates } from './_coordinates.ts'
import { documents } from './_documents.ts'
import { emails } from './_emails.ts'
import { masked } from './_masked.ts'
import { payments } from './_payments.ts'
import { phones } from './_phones.ts'
import { plainSigns } from './_plain-signs.ts'

/** What tells one person, or the way to one, from everybody else. */
export type PersonalKind = 'phone' | 'email' | 'document' | 'card' | 'iban' | 'coordinates'

/** Where in a text (UTF-16 offsets, end exclusive) something stands. */
export interface Stretch {
  start: number
  end: number
}

export interface PersonalDatum extends Stretch {
  kind: PersonalKind
}

/** A text as the recognizers see it; both forms are as long as the text itself. */
export interface Looked {
  /** Digits of any script are ASCII, spaces and dashes of any kind are one. */
  plain: string
  /** Also without what has many digits and says nothing of a person: dates, symbols, addresses, money. */
  numbers: string
}

/**
 * Phone numbers, e-mail addresses, numbers of documents, cards and accounts, and precise places, in order and without
 * overlap. It goes by shapes and check digits, knows no language, and takes time in step with the length of the text.
 */
export function personalDataIn(text: string): PersonalDatum[] {
  if (!mayHoldSome.test(text)) return []
  const plain = plainSigns(text)
  const looked = { plain, numbers: masked(plain) }
  return apart(
    recognizers.flatMap((recognize) => [...recognize(looked)]),
    text.length,
  )
}

/** Seven digits, however far from each other, or the sign of an address: most texts have neither. */
const mayHoldSome =
  /@|＠|%40|[([{]\s?at\s?[)\]}]|<<|[2-9CFGHJMPQRVWX]{8}\+|(?:\p{Nd}\P{Nd}{0,8}){7}/iu

/** Where two see the same, the one that is sure of more comes first. */
const recognizers: readonly ((looked: Looked) => Iterable<PersonalDatum>)[] = [
  emails,
  coordinates,
  payments,
  phones,
  documents,
]

function apart(data: readonly PersonalDatum[], length: number): PersonalDatum[] {
  const taken = new Uint8Array(length)
  const kept = data.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1)
    if (isFree) taken.fill(1, start, end)
    return isFree
  })
  return kept.sort((a, b) => a.start - b.start)
}
