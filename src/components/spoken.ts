import type { Key, Message, Translator } from '#i18n/index.ts'

/** What a page sends along for a script to speak its language. */
export interface Spoken<Said extends string> {
  /** BCP 47, for plurals. */
  tag: string
  /** From 0 to 9, as the language writes them: browsers do not know every language. */
  digits: readonly string[]
  /** What stands between the thousands. */
  thousands: string
  messages: Readonly<Record<Said, Message>>
}

export const spokenIn = <Said extends Key>(
  { tag, number, message }: Translator,
  keys: readonly Said[],
): Spoken<Said> => ({
  tag,
  digits: [...Array(10).keys()].map(number),
  thousands: number(1111).length > 4 ? (number(1111)[1] ?? '') : '',
  messages: Object.fromEntries(keys.map((key) => [key, message(key)])) as Record<Said, Message>,
})
