import { idIn } from '#model/ids.ts'
import type { Problem } from '#model/problem.ts'
import type { Collection } from '#schema/collection.ts'
import { isId } from '#schema/fields.ts'
import { problemIn } from './_place.ts'
import { isDevice } from './_portable-names.ts'

/** A file of an entry or of a translation, by its name alone. */
export interface ContentFile {
  /** Where it lies on this machine. */
  path: string
  /** As editors see it: `content/asks/annual-dialogue.km.md`. */
  file: string
  collection: Collection
  id: string
  /** The language of a translation; an original has none in its name. */
  locale?: string
  format: 'md' | 'mdx'
  /** What it would hold, when that is not what lies there. */
  text?: string
}

/**
 * Reads a path such as `asks/annual-dialogue.km.md` or `recommendations/khm-2/118-22.md`.
 *
 * @param path from the content folder; its first part is a collection
 */
export function contentFileOf(
  path: string,
  place: Pick<ContentFile, 'path' | 'file' | 'text'>,
): ContentFile | Problem {
  const [collection, ...folders] = path.split('/') as [Collection, ...string[]]
  const name = folders.pop() as string
  const [, base = name, locale, ending = ''] =
    /^(.*?)(?:\.([a-z]{2,3}(?:-[a-z0-9]+)*))?\.([^.]*)$/.exec(name) ?? []
  const refuse = (code: string, values: Problem['values']) => problemIn(place.file, code, values)

  if (ending !== 'md' && ending !== 'mdx') return refuse('unknown-ending', { name })
  const depth = collection === 'recommendations' ? 1 : 0
  if (folders.length > depth)
    return refuse('nested-folder', { folder: folders.join('/'), collection })
  if (folders.length < depth) return refuse('folder-of-review', { name })
  const odd = [...folders, base].find((part) => !isId(part) || isDevice(part))
  if (odd !== undefined) return problemIn(place.file, ...nameFault(odd))
  const id = [...folders, base].join('/')
  return { ...place, collection, id, format: ending, ...(locale !== undefined && { locale }) }
}

const nameFault = (name: string): [code: string, values: Problem['values']] =>
  isId(name) ? ['reserved-name', { name }] : ['file-name', { name, ...suggested(name) }]

/** The same name as ASCII kebab-case, where something of it is left: `Annual Dialogue` → `annual-dialogue`. */
function suggested(name: string): { nearest?: string } {
  const nearest = idIn(name)
  return isId(nearest) && /[a-z]/.test(nearest) ? { nearest } : {}
}
