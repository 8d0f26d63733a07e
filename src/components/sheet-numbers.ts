import type { Translator } from '#i18n/index.ts'

/**
 * The rule by which a browser that prints counts the sheets in the digits of a language (`@page` in print.css); nothing
 * where they are those that every browser counts in.
 */
export function sheetNumbers({ number }: Pick<Translator, 'number'>): string {
  const digits = Array.from({ length: 10 }, (_, digit) => number(digit))
  if (digits.join('') === '0123456789') return ''
  const symbols = digits.map((digit) => `"${digit}"`).join(' ')
  return `@counter-style sheet-numbers{system:numeric;symbols:${symbols}}`
}
