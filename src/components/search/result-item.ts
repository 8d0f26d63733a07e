import { speakerOf } from '#components/speaker.ts'
import type { Result } from '#search/answer.ts'
import { pageToOpen } from '#search/from-disk.ts'
import { element, excerptNodes, markedNodes } from './elements.ts'
import type { SearchWords } from './words.ts'

/** One result: what kind of thing, its title, and the section where the words were found, at its own address. */
export function resultItem(result: Result, words: SearchWords): HTMLLIElement {
  const { address, anchor, heading, type, title, excerpt, locale, excerptLocale } = result
  const href = pageToOpen(`${words.base}${address.slice(1)}`)
  const section = anchor === '' ? href : `${href}#${anchor}`
  const other = (language: string) => (language === words.locale ? undefined : language)
  const about = [words.facets.type.values[type] ?? type]
  if (other(locale)) {
    const language = words.languages[locale] ?? locale
    about.push(speakerOf(words).say('search.in-language', { language }))
  }
  return element(
    'li',
    { class: 'row border-t border-line py-4' },
    element(
      'p',
      { class: 'dotted text-small text-muted' },
      ...about.map((part) => element('span', {}, part)),
    ),
    element(
      'h2',
      { class: 'm-0 text-h3', lang: other(locale) },
      element('a', { href: heading.text === '' ? section : href }, ...markedNodes(title)),
    ),
    ...(heading.text === ''
      ? []
      : [
          element(
            'p',
            { class: 'mt-1', lang: other(excerptLocale) },
            element('a', { href: section }, ...markedNodes(heading)),
          ),
        ]),
    element(
      'p',
      { class: 'mt-1 max-w-(--measure)', lang: other(excerptLocale) },
      ...excerptNodes(excerpt),
    ),
  )
}
