import type { Entry } from '#model/entry.ts'
import { personalDataIn } from '#model/personal/index.ts'
import { printsOf } from '#model/protected-names.ts'
import { visibleTextsOf } from './_texts.ts'

/** What is known of all texts of an entry, so that those in which nothing can be found need not be searched again. */
export interface Traces {
  /** Whether something looks like personal data, allowed or not. */
  isPersonal: boolean
  /** The prints of the words (`printsOf`): a name can stand only where its first word does. None where no names are. */
  words?: string
}

/**
 * @param written the files of the entry as they are written, and their names
 * @param withWords whether there are names to be looked for
 */
export function tracesOf(entry: Entry, written: readonly string[], withWords: boolean): Traces {
  const texts = [...written, ...Array.from(visibleTextsOf(entry), ({ text }) => text)]
  return {
    isPersonal: texts.some((text) => personalDataIn(text).length > 0),
    ...(withWords && { words: printsOf(texts) }),
  }
}
