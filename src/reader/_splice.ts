/** A part of a text, and what stands there in its place. Places are those of the text with `\n` at its line ends. */
export interface Splice {
  at: number
  end: number
  put: string
}

/** Every line keeps its own ending; what is new ends its lines as the first line does. */
export function spliced(text: string, { at, end, put }: Splice): string {
  const breaks = [...text.matchAll(/\r\n?|\n/g)]
  const ending = breaks[0]?.[0] ?? '\n'
  // Each line end of two characters is one in the places of the splice.
  const double = breaks.filter(([lineEnd]) => lineEnd.length === 2).map(({ index }) => index)
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const real = (place: number) => {
    let found = place + mark
    for (const index of double) {
      if (index >= found) break
      found++
    }
    return found
  }
  return `${text.slice(0, real(at))}${put.replaceAll('\n', ending)}${text.slice(real(end))}`
}

/** The fields of a file, as the reader cuts them, and where they begin. */
export function frontMatterIn(text: string): { yaml: string; start: number } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const start = plain.indexOf('\n') + 1
  const length = plain.slice(start).search(/^---[ \t]*$/m)
  return { yaml: plain.slice(start, start + length), start }
}
