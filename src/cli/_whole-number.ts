import type { Translator } from '#i18n/index.ts'
import { words as defaultWords, UsageError } from './_usage.ts'

/** @throws UsageError for anything but a whole number from 1 on */
export function wholeNumber(text: string, { t }: Translator = defaultWords()): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new UsageError(t('usage.wrong-number', { text }))
}

/** Several, with commas between them. */
export const wholeNumbers = (text: string): number[] =>
  text.split(',').map((number) => wholeNumber(number))
