import type { Result } from '#search/answer.ts'
import { element, excerptNodes, markedNodes, separately } from './elements.ts'
import { langOf, otherLanguage, standingOf, valueName, wayTo } from './result-words.ts'
import type { SearchWords } from './words.ts'

/**
 * One result: what kind of thing and how it stands, its title, and the section where the words were found, at its own
 * address.
 *
 * @param language of the index that it came from
 */
export function resultItem(
  result: Result,
  words: SearchWords,
  language = words.locale,
): HTMLLIElement {
  const { heading, type, title, excerpt, locale, excerptLocale } = result
  const { page, section } = wayTo(result, words, language, location.href)
  const about = [valueName('type', type, words), ...standingOf(result, words)]
  const inLanguage = otherLanguage(locale, words)
  if (inLanguage) about.push(inLanguage)
  const spoken = { lang: langOf(excerptLocale, words), dir: 'auto' }
  return element(
    'li',
    { class: 'row border-t border-line py-4' },
    element('p', { class: 'dotted text-small text-muted' }, ...separately(about)),
    element(
      // Those in another language stand below a heading that names it.
      language === words.locale ? 'h2' : 'h3',
      { class: 'm-0 text-h3', lang: langOf(locale, words), dir: 'auto' },
      element('a', { href: heading.text === '' ? section : page }, ...markedNodes(title)),
    ),
    ...(heading.text === ''
      ? []
      : [
          element(
            'p',
            { class: 'mt-1', ...spoken },
            element('a', { href: section }, ...markedNodes(heading)),
          ),
        ]),
    element('p', { class: 'mt-1 max-w-(--measure)', ...spoken }, ...excerptNodes(excerpt)),
  )
}
