import { messageFiller, type Values } from '#i18n/message.ts'
import type { SearchMessage, SearchWords } from './words.ts'

/** Says things in the language of the page, from the words the page sent along. */
export interface Speaker {
  say(key: SearchMessage, values?: Values): string
  count(count: number): string
}

export function speakerOf({ tag, digits, messages }: SearchWords): Speaker {
  const count = (value: number) =>
    [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('')
  const fill = messageFiller(tag, count)
  return { count, say: (key, values) => fill(messages[key], values) }
}
