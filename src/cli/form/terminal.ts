import type { Translator } from '#i18n/index.ts'
import { Cancelled, type Prompter, prompterOn } from './prompter.ts'

/** Asks the person at the terminal; none where nobody sits at both ends of it. */
export const prompterHere = (words: Translator): Prompter | undefined =>
  process.stdin.isTTY && process.stdout.isTTY
    ? prompterOn({ input: process.stdin, output: process.stdout }, words)
    : undefined

/** Who stops an answer has stopped the command: nothing was written, as it says, and it ends like one interrupted. */
export async function unlessStopped(words: Translator, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    console.log(words.t('new.stopped'))
    process.exitCode = 130
  }
}
