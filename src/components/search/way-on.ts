import { speakerOf } from '#components/speaker.ts'
import type { Answer } from '#search/answer.ts'
import { searchFor, type Wanted } from './address.ts'
import { choicesIn, withChoice } from './choices.ts'
import { element } from './elements.ts'
import type { Elsewhere, Finder } from './finder.ts'
import { resultItem } from './result-item.ts'
import { valueName } from './result-words.ts'
import type { SearchWords } from './words.ts'

/** How many results in another language are shown below those in the language of the page. */
const mostElsewhere = 10

/**
 * What to try where next to nothing was found: a filter less, a word of this site that comes near, another language of
 * the site. Links to other searches carry `data-search`.
 */
export async function waysOn(
  wanted: Wanted,
  answer: Answer,
  finder: Finder,
  words: SearchWords,
): Promise<HTMLElement[]> {
  const fewer = answer.total === 0 ? await withoutAFilter(wanted, finder, words) : []
  const others = await finder.elsewhere({ ...wanted, count: mostElsewhere }, answer)
  const { say } = speakerOf(words)
  return [
    ...listUnder(say('search.excluded'), fewer),
    ...(answer.total === 0 ? listUnder(say('search.nearest'), nearest(answer, wanted)) : []),
    ...others.flatMap((other) => inOtherLanguage(other, wanted, words)),
    ...(answer.total === 0 ? [element('p', { class: 'mt-6' }, say('search.try'))] : []),
  ]
}

/** What each filter alone keeps away. */
async function withoutAFilter(
  { query, narrowing }: Wanted,
  finder: Finder,
  words: SearchWords,
): Promise<HTMLElement[]> {
  const { say } = speakerOf(words)
  const links: HTMLElement[] = []
  for (const choice of choicesIn(narrowing)) {
    const fewer = { query, narrowing: withChoice(narrowing, choice, false) }
    const count = (await finder.ask({ ...fewer, count: 0 }))?.answer?.total ?? 0
    if (count === 0) continue
    const { name, value } = choice
    const label = { facet: words.facets[name].label, value: valueName(name, value, words) }
    links.push(searchLink(fewer, say('search.without', { count, ...label })))
  }
  return links
}

const nearest = ({ nearest }: Answer, { narrowing }: Wanted): HTMLElement[] =>
  nearest.map((query) => searchLink({ query, narrowing }, query))

const searchLink = (wanted: Wanted, text: string): HTMLElement =>
  element('a', { href: searchFor(wanted), 'data-search': '' }, element('bdi', {}, text))

const listUnder = (label: string, links: readonly HTMLElement[]): HTMLElement[] =>
  links.length === 0
    ? []
    : [
        element('p', { class: 'mt-6' }, label),
        element('ul', { class: 'ways-on' }, ...links.map((link) => element('li', {}, link))),
      ]

function inOtherLanguage(
  { locale, total, results }: Elsewhere,
  wanted: Wanted,
  words: SearchWords,
): HTMLElement[] {
  const { say } = speakerOf(words)
  const { name: language = locale, base = '' } = words.languages[locale] ?? {}
  const more = element(
    'a',
    { href: `${base}search/${searchFor(wanted)}`, hreflang: locale },
    say('search.all-in', { count: total, language }),
  )
  return [
    element('h2', { id: `in-${locale}` }, say('search.results-in', { language })),
    element('ol', {}, ...results.map((result) => resultItem(result, words, locale))),
    ...(total > results.length ? [element('p', { class: 'mt-4' }, more)] : []),
  ]
}
