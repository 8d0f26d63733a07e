import { withParagraphs } from '#model/body-paragraphs.ts'
import type { BodyPart, Entry } from '#model/entry.ts'
import type { NamedParagraph } from '#model/paragraph-names.ts'
import { paragraphNames } from '#model/published.ts'
import type { View } from './view.ts'

/** A body whose paragraphs have their permanent names, each with a link to itself at its end. */
export function withPermalinks(
  entry: Entry,
  parts: readonly BodyPart[],
  locale: string,
  view: View,
): BodyPart[] {
  const names = paragraphNames(entry, locale, view.corpus)
  return names.length === 0 ? [...parts] : named(parts, names.entries(), locale, view)
}

const named = (
  parts: readonly BodyPart[],
  names: Iterator<[index: number, name: NamedParagraph]>,
  locale: string,
  view: View,
): BodyPart[] =>
  parts.map((part) =>
    typeof part === 'string'
      ? withParagraphs(part, (tag, inside) =>
          paragraph(tag, inside, names.next().value, locale, view),
        )
      : { ...part, children: named(part.children, names, locale, view) },
  )

/** The sign of the link is put by the style, so that nobody copies it with the words; its name says which of many it is. */
function paragraph(
  tag: string,
  inside: string,
  [index, name]: [index: number, name: NamedParagraph],
  locale: string,
  view: View,
): string {
  const gone = name.gone.map((id) => `<span id="${id}"></span>`).join('')
  const lang = locale === view.locale ? '' : ` lang="${view.locale}"`
  const label = view.t('page.permalink-here', { number: view.number(index + 1) })
  const link = `<a class="permalink of-text" href="#${name.id}" aria-label="${label}"${lang}></a>`
  return `<${tag} id="${name.id}">${gone}${inside.trimEnd()} ${link}`
}
