import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import type { Translator } from '#i18n/index.ts'
import { type Prompter, prompterOn } from './prompter.ts'

/** For tests: a person at a terminal, who waits for words and then presses keys. */

/** What must be on the screen, and what is then typed. */
export type Turn = readonly [words: string, ...keys: string[]]

export const enter = '\r'
export const tab = '\t'
export const down = '\u001b[B'
export const interrupt = '\u0003'
/** Takes away what stands in the line. */
export const empty = '\u0015'

export interface Conversation {
  prompter: Prompter
  /** Everything that was on the screen. */
  screen(): string
  /** The turns that have not come. */
  left(): readonly Turn[]
  /** The person closes the window. */
  hangUp(): void
}

/** The real prompts, on streams that look like a terminal. */
export function conversation(turns: readonly Turn[], words: Translator): Conversation {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 })
  let [written, seen, next] = ['', 0, 0]
  let isTyping = false
  const look = async (): Promise<void> => {
    const turn = isTyping ? undefined : turns[next]
    if (turn === undefined || !written.includes(turn[0], seen)) return
    next++
    isTyping = true
    await answer(turn)
    isTyping = false
    await look()
  }
  const answer = async ([awaited, ...keys]: Turn) => {
    // After an answer the question is written once more.
    const isAnswered = keys.length > 0
    seen = isAnswered ? written.length : written.indexOf(awaited, seen) + awaited.length
    for (const key of keys) await typed(key)
  }
  // Each key is heard by itself, as at a keyboard: the prompts take a long piece for one key.
  const typed = async (key: string) => {
    await new Promise(setImmediate)
    input.write(key)
    await new Promise(setImmediate)
  }
  output.on('data', (piece: Buffer) => {
    // Lines of one question are read as one.
    written += stripVTControlCharacters(piece.toString()).replace(/\s*\n│ +(?=\S)/g, ' ')
    void look()
  })
  return {
    prompter: prompterOn({ input, output }, words),
    screen: () => written,
    left: () => turns.slice(next),
    hangUp: () => input.end(),
  }
}
