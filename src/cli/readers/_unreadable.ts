import { refuse } from './table.ts'

/**
 * Files that hold tables and cannot be read here; each is refused with what to do instead.
 *
 * @param parts the paths inside, where the file is a zip archive
 * @throws Refusal
 */
export function refuseUnreadable(bytes: Uint8Array, parts: readonly string[], name: string): void {
  const code =
    compoundFile(bytes, name) ??
    archive(parts) ??
    kinds.find(({ begins }) => begins.test(start(bytes)))?.code
  if (code !== undefined) throw refuse(code)
}

/** The first bytes, each as one sign, without what may stand before markup. */
const start = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, 512))
    .replace(/^(?:\xef\xbb\xbf)?\s+/, '')
    .replace(/^\xef\xbb\xbf/, '')

/** By how they begin. Several programs save web pages under the ending .xls. */
const kinds = [
  { begins: /^%PDF-/, code: 'pdf-import' },
  { begins: /^\{\\rtf/, code: 'rtf-import' },
  { begins: /^<(?:!doctype|html|head|body|meta|style|table|\?xml|!--)/i, code: 'web-page-import' },
  { begins: /^(?:MIME-Version|From|Date|Subject): /i, code: 'web-page-import' },
] as const

const compoundSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Microsoft's container (MS-CFB): Office before 2007, and everything that Office encrypts (MS-OFFCRYPTO §2.3). */
function compoundFile(bytes: Uint8Array, name: string): string | undefined {
  if (!start(bytes).startsWith(compoundSignature)) return undefined
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream, 0, 'utf16le')
  if (holds('EncryptedPackage')) return 'locked-import'
  const isText = holds('WordDocument') || /\.(?:doc|dot)$/i.test(name)
  return isText ? 'old-document-import' : 'old-spreadsheet-import'
}

/** Zip archives: what they hold says what they are. A folder that was packed is none of them. */
function archive(parts: readonly string[]): string | undefined {
  if (parts.length === 0) return undefined
  const holds = (path: RegExp) => parts.some((part) => path.test(part))
  if (holds(/^xl\/workbook\.bin$/)) return 'binary-spreadsheet-import'
  if (holds(/^(?:xl\/workbook|word\/document)\w*\.xml$/)) return undefined
  if (holds(/^Index\/.*\.iwa$|^Index\.zip$/)) return 'apple-import'
  if (holds(/^content\.xml$/)) return 'open-document-import'
  return 'archive-import'
}
