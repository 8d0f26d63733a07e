import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { DocumentFile } from '#cli/readers/document.ts'
import { refuseSize } from '#cli/readers/limits.ts'
import { Refusal, refuse } from '#cli/readers/table.ts'
import { isPdf } from '#cli/readers/unreadable.ts'
import { megabytes, seconds } from './_apart-limits.ts'
import { popplerText } from './_poppler.ts'
import { problemOf } from './index.ts'

/**
 * Reads a document in a process of its own, so that nothing in a file can keep this one busy, take its memory or end
 * it. That process may write no file and start no other (Node's permission model), and is told nothing of this one's
 * environment.
 */
export async function readApart(bytes: Uint8Array, name: string): Promise<DocumentFile> {
  try {
    refuseSize(bytes)
    const extracted = isPdf(bytes) ? await popplerText(bytes) : undefined
    return await answerOf(started(), { bytes, name, extracted })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { problems: [problemOf(error)] }
  }
}

const program = new URL('_apart-program.ts', import.meta.url)

const options = [
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=SecurityWarning',
  '--permission',
  '--allow-fs-read=*',
  // For the decoder of pictures, and for the thread that watches over time and memory.
  '--allow-addons',
  '--allow-worker',
]

const started = (): ChildProcess =>
  fork(program, {
    execArgv: options,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Without it, Windows finds none of its own libraries.
    env: { SystemRoot: process.env['SystemRoot'] },
  })

/** @throws Refusal when the process ends without an answer */
async function answerOf(child: ChildProcess, question: object): Promise<DocumentFile> {
  const late = AbortSignal.timeout(seconds * 1000)
  late.addEventListener('abort', () => child.kill('SIGKILL'))
  const answered = once(child, 'message')
  const ended = once(child, 'exit')
  child.send(question, () => {})
  const [first, signal] = await Promise.race([answered, ended])
  child.kill('SIGKILL')
  if (typeof first === 'object' && first !== null) return first as DocumentFile
  // 134: V8 has given up for want of memory.
  const isCostly = late.aborted || signal !== null || first === 134
  throw isCostly ? refuse('slow-document', { seconds, megabytes }) : refuse('damaged-import')
}
