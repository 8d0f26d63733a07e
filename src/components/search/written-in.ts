/** Whether a text has letters of the script that a language is written in; never for one with a mixture of scripts. */
export function isWrittenIn(locale: string, text: string): boolean {
  const { script } = new Intl.Locale(locale).maximize()
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u').test(text)
  } catch {
    return false
  }
}
