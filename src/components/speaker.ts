import { messageFiller, type Values } from '#i18n/message.ts'
import type { Spoken } from './spoken.ts'

/** Says things in the language of the page, from the words the page sent along. */
export interface Speaker<Said extends string> {
  say(key: Said, values?: Values): string
  count(count: number): string
}

export function speakerOf<Said extends string>({
  tag,
  digits,
  thousands,
  messages,
}: Spoken<Said>): Speaker<Said> {
  const count = (value: number) =>
    String(value)
      .replace(/\B(?=(?:\d{3})+$)/g, ',')
      .replace(/[\d,]/g, (sign) => (sign === ',' ? thousands : (digits[Number(sign)] ?? sign)))
  const fill = messageFiller(tag, count)
  return { count, say: (key, values) => fill(messages[key], values) }
}
