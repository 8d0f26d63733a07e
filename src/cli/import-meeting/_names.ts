import { isUnspaced } from '#model/scripts.ts'
import { anyOf, type Cues, holds } from './_cues.ts'

/** What a text prints as the name of an organization. */
export interface PrintedName {
  name: string
  acronym?: string
  start: number
  end: number
}

/** Short names in brackets: CCC, NGO Forum, TI Cambodia, UNDP-SA. */
const inBrackets =
  /\(\s*([“"‘']?)(\p{Lu}[\p{L}\p{N}&.‐-]*(?: [\p{L}\p{N}&.‐-]+){0,2})[”"’']?\s*\)/gu

/** Two or more capitals and nothing else. */
const bareAcronym = /(?<![\p{L}\p{N}‐-])\p{Lu}[\p{Lu}\p{N}]+(?:[‐-]\p{Lu}+)?(?![\p{L}\p{N}‐-])/gu

/**
 * `Cooperation Committee (CC)`: a name and the short one behind it. Where the two have nothing in common, the name may be
 * that of a person who is from there, and only the short one is taken.
 */
export function* bracketedNames(text: string, cues: Cues): Generator<PrintedName> {
  for (const match of text.matchAll(inBrackets)) {
    const acronym = match[2] as string
    if (!isShortName(acronym, cues)) continue
    const end = match.index + match[0].length
    const before = text.slice(0, match.index).trimEnd()
    const name = nameAtEnd(before, cues)
    if (isNameOf(acronym, name, cues)) yield { name, acronym, start: before.lastIndexOf(name), end }
    else yield { name: acronym, acronym, start: match.index, end }
  }
}

/** The capitals of the short name are those of the long one, in their order; or the long one says that it is one. */
function isNameOf(acronym: string, name: string, cues: Cues): boolean {
  if (name.length <= acronym.length || holds(name, cues.personTitles)) return false
  if (holds(name, cues.organizationWords)) return true
  let from = 0
  return [...acronym.toUpperCase()]
    .filter((sign) => /\p{L}/u.test(sign))
    .every((letter) => {
      from = name.toUpperCase().indexOf(letter, from) + 1
      return from > 0
    })
}

/** `OHCHR, UNESCO and UNDP`, outside of the stretches that are taken. */
export function* bareAcronyms(text: string, cues: Cues): Generator<PrintedName> {
  for (const { 0: name, index } of text.matchAll(bareAcronym))
    if (isShortName(name, cues))
      yield { name, acronym: name, start: index, end: index + name.length }
}

const isShortName = (text: string, { words }: Cues): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !words.noOrganizations.includes(text)

/** The longest run of capitalised words at the end of a text, with the small words between them. */
function nameAtEnd(text: string, cues: Cues): string {
  const stretch = text.slice(lastBreak(text))
  const [last = ''] = stretch.split(/\s+/).slice(-1)
  if (isUnspaced(last)) return lastPart(stretch, cues)
  const joint = new RegExp(`^${anyOf(cues.words.nameJoints)}$`, 'iu')
  const words = stretch.split(/(\s+)/)
  let start = words.length
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] as string
    if (/^[\p{Lu}\p{N}“"‘]/u.test(word) && !joint.test(word)) start = index
    else if (word.trim() !== '' && !joint.test(word) && word !== '&') break
  }
  return words
    .slice(start)
    .join('')
    .replace(/^[“"‘]+|[”"’]+$/gu, '')
}

const lastBreak = (text: string): number => {
  const found = [...text.matchAll(/[,;:()៖។]/g)].at(-1)
  return found ? found.index + 1 : 0
}

/** Scripts without spaces put one where a list goes on, and a word for “and” before the last name. */
function lastPart(stretch: string, cues: Cues): string {
  const part = stretch.split(/\s+/).at(-1) as string
  const and = new RegExp(`^${anyOf(cues.words.and)}`, 'u').exec(part)?.[0] ?? ''
  return part.slice(and.length)
}

/** Whether words of a list are the name of an organization, and not that of a person. */
export const isOrganizationName = (text: string, cues: Cues): boolean =>
  text.length <= 120 &&
  holds(text, cues.organizationWords) &&
  !holds(text, cues.personTitles) &&
  /^[\p{Lu}\p{Lo}\p{N}]/u.test(text)
