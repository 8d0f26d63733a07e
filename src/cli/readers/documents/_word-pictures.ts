import { createHash } from 'node:crypto'
import type { DocumentPicture } from '#cli/readers/document.ts'
import type { WordNode } from '#cli/readers/word-tree.ts'
import picture from '#reader/attachments/picture.ts'
import type { Notes } from './_notes.ts'

export interface WordPictures {
  pictures: DocumentPicture[]
  /** The name of each that could be kept, by the node that shows it. */
  names: ReadonlyMap<WordNode, string>
}

/**
 * The pictures of a document, each once, without what identifies: who took it, where, with what.
 *
 * @param nodes in their order
 */
export async function picturesOf(nodes: readonly WordNode[], notes: Notes): Promise<WordPictures> {
  const names = new Map<WordNode, string>()
  const known = new Map<string, string>()
  const pictures: DocumentPicture[] = []
  for (const node of nodes) {
    const bytes = await node.readAsBuffer?.().catch(() => undefined)
    const ending = endings[node.contentType ?? '']
    const clean = bytes && ending && (await cleaned(bytes, ending))
    if (!clean) {
      notes.add('dropped-picture')
      continue
    }
    const hash = createHash('sha256').update(clean).digest('hex')
    const name = known.get(hash) ?? `picture-${pictures.length + 1}${ending}`
    if (!known.has(hash)) pictures.push({ name, bytes: clean, alt: altOf(node) })
    known.set(hash, name)
    names.set(node, name)
  }
  return { pictures, names }
}

/** Of the kinds that can be published as pictures; Word's own drawings (EMF, WMF) no browser shows. */
const endings: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/jpg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
}

const cleaned = (bytes: Uint8Array, ending: string): Promise<Uint8Array | undefined> =>
  Promise.resolve(picture.published(bytes, ending)).catch(() => undefined)

/** Word writes names of files and guesses of its own where nobody has written anything. */
export const altOf = ({ altText = '' }: WordNode): string =>
  /^\S+\.(?:png|jpe?g|gif|webp|bmp|tiff?|emf|wmf)$/i.test(altText)
    ? ''
    : altText.replace(/\s+/g, ' ').trim()
