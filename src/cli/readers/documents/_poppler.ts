import { spawn } from 'node:child_process'

/** In seconds, of its processor. */
const patience = 10
const kilobytes = 1_000_000
const longestAnswer = 64 * 1024 * 1024

/**
 * What pdftotext (Poppler) makes of a PDF: words with their places, as XHTML. It reads columns, old fonts and scripts
 * with stacked signs better than a library can. Where there is no such program, or it fails or takes too long, nothing.
 */
export async function popplerText(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const [program, ...rest] = command
  if (program === undefined) return undefined
  const child = spawn(program, rest, {
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: patience * 1000,
    killSignal: 'SIGKILL',
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  const parts: Buffer[] = []
  let length = 0
  child.stdout.on('data', (part: Buffer) => {
    length += part.length
    if (length > longestAnswer) child.kill('SIGKILL')
    else parts.push(part)
  })
  // It may end before it has heard everything.
  child.stdin.on('error', () => {})
  child.stdin.end(bytes)
  return (await ended) === 0 && parts.length > 0 ? Buffer.concat(parts) : undefined
}

const pdftotext = ['pdftotext', '-bbox-layout', '-enc', 'UTF-8', '-', '-']

/** A shell that limits memory and time before it becomes the program; Windows has none. */
const limits = `ulimit -v ${kilobytes} 2>/dev/null; ulimit -t ${patience} 2>/dev/null; exec "$0" "$@"`

const command = process.platform === 'win32' ? pdftotext : ['sh', '-c', limits, ...pdftotext]
