import { translator } from '#i18n/index.ts'

/** A language as Open Graph writes it, with the country where most people speak it if it names none: `en_GB`. */
export function territoryTag(locale: string): string {
  const { language, region } = new Intl.Locale(translator(locale).tag).maximize()
  return region === undefined ? language : `${language}_${region}`
}
