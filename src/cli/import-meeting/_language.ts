/** The language of a text among those of the site: by the script that most of its letters are of, then the first. */
export function languageOf(text: string, locales: readonly string[]): string {
  const counted = locales.map((locale) => {
    const { script = 'Latn' } = new Intl.Locale(locale).maximize()
    return { locale, letters: text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0 }
  })
  return counted.reduce((most, each) => (each.letters > most.letters ? each : most)).locale
}
