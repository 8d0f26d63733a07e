import type { DocumentFile, DocumentNote, SourceDocument } from '#cli/readers/document.ts'
import { refuseSize } from '#cli/readers/limits.ts'
import { Refusal, refuse } from '#cli/readers/table.ts'
import { refuseUnreadable } from '#cli/readers/unreadable.ts'
import { partsOf } from '#cli/readers/zip.ts'
import csv from './csv.ts'
import docx from './docx.ts'
import type { DocumentFormat } from './format.ts'
import markdown from './markdown.ts'
import pdf from './pdf.ts'
import text from './text.ts'
import xlsx from './xlsx.ts'

/** In the order in which they are asked: any text is a text, if it is nothing else. */
const formats: readonly DocumentFormat[] = [docx, xlsx, pdf, csv, markdown, text]

const allowed = formats.map(({ endings: [ending] }) => ending).join(', ')

/**
 * Reads a document here and now, without limits of time and memory: for `readDocument`, and for tests.
 *
 * @param extracted what another program has made of it (`_poppler.ts`)
 */
export async function documentIn(
  bytes: Uint8Array,
  name: string,
  extracted?: Uint8Array,
): Promise<DocumentFile> {
  try {
    refuseSize(bytes)
    const parts = partsOf(bytes)
    refuseUnreadable(bytes, parts, name)
    const file = { bytes, parts, name, extracted }
    const format = formats.find((format) => format.recognises(file))
    if (!format) throw refuse('unknown-import', { allowed })
    const document = await format.read(file)
    if (document.tree.children.length === 0) throw refuse('empty-import')
    document.notes.unshift(...renamed(name, format))
    return { document, problems: [] }
  } catch (error) {
    // The stack is full.
    if (error instanceof RangeError) return { problems: [{ code: 'too-deep', values: {} }] }
    if (!(error instanceof Refusal)) throw error
    return { problems: [problemOf(error)] }
  }
}

/** Why a file was refused, at its place. */
export const problemOf = ({ problem: { code, at, line, values } }: Refusal): DocumentNote => {
  const place = { ...at, ...(line !== undefined && { line }) }
  return { code, ...(Object.keys(place).length > 0 && { place }), values }
}

/** A name that says that it is something else; one without an ending says nothing. */
function renamed(name: string, { endings }: DocumentFormat): SourceDocument['notes'] {
  const ending = /\.[a-z]{2,5}$/i.exec(name)?.[0].toLowerCase()
  const [actual = ''] = endings
  if (ending === undefined || endings.includes(ending)) return []
  return [{ code: 'renamed-import', values: { ending, actual } }]
}
