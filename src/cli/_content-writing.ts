import { existsSync } from 'node:fs'
import type { Translator } from '#i18n/index.ts'
import { isBeingWritten, takeBackFiles } from '#reader/files.ts'
import { contentLock } from './_lock.ts'
import { whileLocked } from './_writing.ts'

/**
 * Does something with content while nobody builds from it or writes into it. What an earlier writing that was cut short
 * left is taken back first, and that is said. Who only looks needs no lock, as long as there is nothing to take back.
 *
 * @param folder the content folder, absolute
 */
export async function withContent(
  folder: string,
  writes: boolean,
  words: Translator,
  work: () => Promise<void>,
): Promise<void> {
  if (!existsSync(folder) || !(writes || isBeingWritten(folder))) return work()
  await whileLocked([contentLock(folder)], words, async () => {
    if (await takeBackFiles(folder)) console.log(words.t('import.taken-back'))
    await work()
  })
}
