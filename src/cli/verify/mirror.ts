import { setTimeout as pause } from 'node:timers/promises'
import { sha256 } from '#cli/finished-site/files.ts'
import { isForHosts } from '#cli/finished-site/for-hosts.ts'
import type { Fault } from './rule.ts'
import { type Sums, sumsFile, sumsIn } from './sums.ts'

/** A copy on the network, as far as it could be seen from here. */
export interface SeenMirror {
  faults: Fault[]
  /** How many files were asked for. */
  files: number
}

export interface MirrorOptions {
  /** What the files should be, from elsewhere; without it the copy vouches for itself. */
  sums?: Sums | undefined
  /** How often a file is asked for before it counts as unreachable. */
  attempts?: number
  /** The first pause between two attempts, in milliseconds; each is twice as long as the one before. */
  patience?: number
}

/**
 * Asks for every file of a copy and holds it against the sums: a few at a time, and again after a pause when the network
 * or the host fails.
 *
 * @param url the address of the copy, with a slash at the end
 */
export async function seenMirror(url: string, options: MirrorOptions = {}): Promise<SeenMirror> {
  const { attempts = 4, patience = 1000 } = options
  const ask = (path: string) => answerOf(new URL(encoded(path), url).href, attempts, patience)
  const sums = options.sums ?? (await sumsAt(ask))
  if (sums === undefined) return { faults: [{ code: 'no-sums', file: sumsFile }], files: 0 }
  const faults: Fault[] = []
  // Asked for first: of a host that answers everything, no file that is missing would be noticed otherwise.
  const unheard = await ask(`${sumsFile}.${sha256(url)}`)
  if (unheard.status === 200) faults.push({ code: 'answers-all', file: '404.html' })
  const waiting = [...sums].filter(([path]) => !isForHosts(path))
  const files = waiting.length
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      faults.push(...faultsOf(next[0], next[1], await ask(next[0])))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { faults: faults.sort((a, b) => (a.file < b.file ? -1 : 1)), files }
}

/** A host that is asked for more at once may take it for an attack. */
const atOnce = 4

type Ask = (path: string) => Promise<Answer>

interface Answer {
  /** 0 when nothing came. */
  status: number
  bytes: Buffer
  /** Why nothing came. */
  reason: string
}

async function sumsAt(ask: Ask): Promise<Sums | undefined> {
  const { status, bytes } = await ask(sumsFile)
  return status === 200 ? sumsIn(bytes.toString('utf8')) : undefined
}

function faultsOf(file: string, sum: string, { status, bytes, reason }: Answer): Fault[] {
  if (status === 0) return [{ code: 'unreachable', file, values: { reason } }]
  if (status !== 200) return [{ code: 'not-served', file, values: { status: String(status) } }]
  if (sha256(bytes) === sum) return []
  return [{ code: 'served-otherwise', file }]
}

async function answerOf(address: string, attempts: number, patience: number): Promise<Answer> {
  let answer: Answer = { status: 0, bytes: Buffer.alloc(0), reason: '' }
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await pause(patience * 2 ** (attempt - 1))
    answer = await asked(address)
    if (answer.status !== 0 && answer.status !== 429 && answer.status < 500) return answer
  }
  return answer
}

/** What the host compressed on the way is unpacked again. */
async function asked(address: string): Promise<Answer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(longest) })
    const bytes = Buffer.from(await response.arrayBuffer())
    return { status: response.status, bytes, reason: '' }
  } catch (error) {
    const { cause, message } = error as Error
    return {
      status: 0,
      bytes: Buffer.alloc(0),
      reason: cause instanceof Error ? cause.message : message,
    }
  }
}

/** For the largest file on a slow line; in milliseconds. */
const longest = 120_000

/** Hosts answer a page at the address of its folder; some send whoever asks for `index.html` there. */
const encoded = (path: string): string =>
  path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
