import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { type DocumentFile, reported } from '#cli/readers/document.ts'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { documentIn } from './index.ts'

/** For the tests of whatever reads documents. */

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a person is told of a file, in English, a line for each problem or note. */
export const told = (name: string, { document, problems }: DocumentFile): string[] =>
  reportLines(
    [
      ...problems.map((problem) => reported(problem, name, 'error')),
      ...(document?.notes ?? []).map((note) => reported(note, name, 'warning')),
    ],
    translator('en'),
  )

/** The same of bytes that are read here. */
export const toldOf = async (bytes: Uint8Array, name: string): Promise<string[]> =>
  told(name, await documentIn(bytes, name))

/** A document as Markdown, which is quicker to compare than its tree. */
export async function markdownOf(bytes: Uint8Array, name: string): Promise<string> {
  const { document, problems } = await documentIn(bytes, name)
  if (!document) throw new Error(JSON.stringify(problems))
  return writer.stringify(document.tree).trimEnd()
}

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', listItemIndent: 'one' })
