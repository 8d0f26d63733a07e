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
  const kept = new Map<string, DocumentPicture>()
  const names = new Map<WordNode, string>()
  for (const [node, found] of await cleanedAll(nodes)) {
    if (!found) {
      notes.add('dropped-picture')
      continue
    }
    const hash = createHash('sha256').update(found.bytes).digest('hex')
    const name = `picture-${kept.size + 1}${found.ending}`
    const picture = kept.get(hash) ?? { name, bytes: found.bytes, alt: altOf(node) }
    kept.set(hash, picture)
    names.set(node, picture.name)
  }
  return { pictures: [...kept.values()], names }
}

async function cleanedAll(nodes: readonly WordNode[]): Promise<[WordNode, Cleaned | undefined][]> {
  const found: [WordNode, Cleaned | undefined][] = []
  for (let index = 0; index < nodes.length; index += together) {
    const some = nodes.slice(index, index + together)
    found.push(
      ...(await Promise.all(
        some.map(async (node): Promise<(typeof found)[0]> => [node, await cleaned(node)]),
      )),
    )
  }
  return found
}

interface Cleaned {
  bytes: Uint8Array
  /** `.png` */
  ending: string
}

/** Each may need as much memory as a picture of 25 megapixels. */
const together = 2

async function cleaned(node: WordNode): Promise<Cleaned | undefined> {
  const ending = endings[node.contentType ?? '']
  try {
    const bytes = ending && (await node.readAsBuffer?.())
    return ending && bytes ? { bytes: await picture.published(bytes, ending), ending } : undefined
  } catch {
    // Not in the file, broken, or too large: whichever it is, it is for a person to look at.
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
