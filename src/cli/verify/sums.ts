/** The file of a site that says of every other one what is in it. */
export const sumsFile = 'SHA256SUMS'

/** SHA-256 in hexadecimal digits by path, from the folder of the site. */
export type Sums = ReadonlyMap<string, string>

/** As `sha256sum` writes it for the same files, so that `sha256sum -c SHA256SUMS` reads it; sorted by the bytes of the names. */
export const sumsText = (sums: Sums): string =>
  [...sums]
    .sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map(([path, sum]) => {
      const escaped = path.replace(/[\\\n\r]/g, (sign) => escapes[sign] as string)
      return `${escaped === path ? '' : '\\'}${sum}  ${escaped}\n`
    })
    .join('')

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' }
const unescapes: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' }

/** @returns nothing when the text is something else, or ends before its end */
export function sumsIn(text: string): Sums | undefined {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length === 0) return undefined
  const sums = new Map<string, string>()
  for (const line of lines) {
    const [, isEscaped, sum, name] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line.trimEnd()) ?? []
    if (sum === undefined || name === undefined) return undefined
    sums.set(isEscaped ? name.replace(/\\[\\nr]/g, (pair) => unescapes[pair] as string) : name, sum)
  }
  return sums
}
