import { refuse } from './table.ts'

/**
 * Files that people have and that cannot be read here; each is refused with what to do instead.
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

/** Programs look for the signature in the first kilobyte: some put something before it (ISO 32000-2, annex I). */
export const isPdf = (bytes: Uint8Array): boolean =>
  latin(bytes.subarray(0, 1024)).includes('%PDF-')

/** The first bytes, each as one sign, without what may stand before markup. */
const start = (bytes: Uint8Array): string =>
  latin(bytes.subarray(0, 512))
    .replace(/^(?:\xef\xbb\xbf)?\s+/, '')
    .replace(/^\xef\xbb\xbf/, '')

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** By how they begin. Several programs save web pages under the ending .xls; minutes may begin with a date, too. */
const kinds = [
  { begins: /^\{\\rtf/, code: 'rtf-import' },
  {
    begins: /^<(?:!doctype|html|head|body|meta|style|table|\?xml|!--.*<html)/is,
    code: 'web-page-import',
  },
  { begins: /^(?:(?:From|Date|Subject): .*\n)?MIME-Version: /is, code: 'web-page-import' },
  {
    begins: /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|8BPS\0)/s,
    code: 'picture-import',
  },
  {
    begins: /^(?:RIFF.{4}WEBP|.{4}ftyp(?:hei[cfmsx]|hev|mif1|msf1|avi[fs]))/s,
    code: 'picture-import',
  },
  {
    begins: /^(?:Rar![^ -~]|7z\xbc\xaf|[^\s -\xff]\x8b|BZh\d|\xfd7zXZ|.{257}ustar)/s,
    code: 'archive-import',
  },
  {
    begins: /^(?:MZ[^\s -~]|\x7fELF|\xca\xfe\xba\xbe|\xce\xfa\xed\xfe|\xcf\xfa\xed\xfe)/s,
    code: 'program-import',
  },
] as const

const compoundSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** Microsoft's container (MS-CFB): Office before 2007, and everything that Office encrypts (MS-OFFCRYPTO §2.3). */
function compoundFile(bytes: Uint8Array, name: string): string | undefined {
  if (!start(bytes).startsWith(compoundSignature)) return undefined
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // Bytes are looked for, not a text: in a buffer that begins at an odd place, Node looks for UTF-16 without end.
  const holds = (stream: string) => whole.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'locked-import'
  if (holds('PowerPoint Document')) return 'slides-import'
  const isText = holds('WordDocument') || /\.(?:doc|dot)$/i.test(name)
  return isText ? 'old-document-import' : 'old-spreadsheet-import'
}

/** Zip archives: what they hold says what they are. A folder that was packed is none of them. */
function archive(parts: readonly string[]): string | undefined {
  if (parts.length === 0) return undefined
  const holds = (path: RegExp) => parts.some((part) => path.test(part))
  if (holds(/^xl\/workbook\.bin$/)) return 'binary-spreadsheet-import'
  if (holds(/^(?:xl\/workbook|word\/document)\w*\.xml$/)) return undefined
  if (holds(/^ppt\/presentation\.xml$/)) return 'slides-import'
  if (holds(/^Index\/.*\.iwa$|^Index\.zip$/)) return 'apple-import'
  if (holds(/^content\.xml$/)) return 'open-document-import'
  return 'archive-import'
}
