import { addresses } from './addresses.ts'
import { handlers, handlersInDisguise, quotes } from './attributes.ts'
import { breakouts, letters } from './breakouts.ts'
import { drawings, styles } from './drawings.ts'
import { elements } from './elements.ts'
import { markdown } from './markdown.ts'
import { mutations, names } from './mutations.ts'
import type { Payload } from './payload.ts'

/** The other host that attacks ask for something. Nothing is there (RFC 6761). */
export const otherHost = 'evil.invalid'

/** An attack, ready to be planted. */
export interface Attack {
  family: string
  /** From 1 on; what runs says `ran(number)`. */
  number: number
  text: string
}

const payloads: readonly Payload[] = [
  ...elements,
  ...handlers,
  ...handlersInDisguise,
  ...quotes,
  ...addresses,
  ...mutations,
  ...names,
  ...drawings,
  ...styles,
  ...markdown,
  ...breakouts,
  ...letters,
]

export const attacks: readonly Attack[] = payloads.map(({ family, text }, index) => ({
  family,
  number: index + 1,
  text: text
    .replaceAll('RUN', `ran(${index + 1})`)
    .replaceAll('OUT', `https://${otherHost}/${index + 1}`)
    .replaceAll('evil.example', otherHost),
}))
