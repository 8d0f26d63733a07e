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
  const kept = new Map<string, DocumentPicture | undefined>()
  const names = new Map<WordNode, string>()
  for (const node of nodes) {
    const bytes = await bytesOf(node)
    const key = bytes ? createHash('sha256').update(bytes).digest('hex') : ''
    // A small file can show one picture a thousand times.
    if (!kept.has(key)) kept.set(key, bytes && (await cleaned(node, bytes, kept.size + 1)))
    const picture = kept.get(key)
    if (picture) names.set(node, picture.name)
    else notes.add('dropped-picture')
  }
  return { pictures: [...kept.values()].filter((picture) => picture !== undefined), names }
}

/** None where it is not in the file. */
const bytesOf = async (node: WordNode): Promise<Uint8Array | undefined> =>
  node.readAsBuffer?.().catch(() => undefined)

async function cleaned(
  node: WordNode,
  bytes: Uint8Array,
  number: number,
): Promise<DocumentPicture | undefined> {
  const ending = endings[node.contentType ?? '']
  if (ending === undefined) return undefined
  try {
    const clean = await picture.published(bytes, ending)
    return { name: `picture-${number}${ending}`, bytes: clean, alt: altOf(node) }
  } catch {
    // Broken, or too large: whichever it is, it is for a person to look at.
    return undefined
  }
}

/** Of the kinds that can be published as pictures; Word's own drawings (EMF, WMF) no browser shows. */
const endings: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/jpg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
}

/** Word writes names of files and guesses of its own where nobody has written anything. */
export const altOf = ({ altText = '' }: WordNode): string =>
  /^\S+\.(?:png|jpe?g|gif|webp|bmp|tiff?|emf|wmf)$/i.test(altText)
    ? ''
    : altText.replace(/\s+/g, ' ').trim()
