import { bodiesOf } from '#model/bodies.ts'
import type { Check } from './check.ts'

/**
 * The text of a link says where it leads, also when links are listed alone (WCAG 2.2, 2.4.4). Which words do not is a
 * matter of each language, so they come from its dictionary; links are in the language of their body.
 */
export const vagueLink: Check<'vague-link' | 'empty-link'> = function* (corpus, { languages }) {
  for (const { place, locale, body } of bodiesOf(corpus)) {
    const vague = languages[locale]?.vagueLinks ?? []
    for (const { href, text, line, column } of body.links) {
      const said = bare(text)
      const spot = { line, column }
      const values = { text, href }
      if (said === '')
        yield { code: 'empty-link', entry: place, field: '', ...spot, values: { href } }
      else if (vague.includes(said))
        yield { code: 'vague-link', entry: place, field: '', ...spot, values }
    }
  }
}

/** Without the marks around it, the zero-width spaces of scripts without spaces, and case. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\u200b/g, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
