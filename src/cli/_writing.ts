import type { Key, Translator } from '#i18n/index.ts'
import { Locked, takeLock } from './_lock.ts'

/**
 * Does something that only one process at a time may do. What stands in its way becomes a sentence, and exit 1.
 *
 * @param locks the files of the locks, absolute
 * @returns nothing when it was stopped
 */
export async function whileLocked<Answer>(
  locks: readonly string[],
  words: Translator,
  work: () => Promise<Answer>,
): Promise<Answer | undefined> {
  const taken: { release(): void }[] = []
  try {
    for (const file of locks) taken.push(takeLock(file))
    return await work()
  } catch (error) {
    console.error(whyStopped(error, words))
    process.exitCode = 1
    return undefined
  } finally {
    for (const lock of taken.reverse()) lock.release()
  }
}

/**
 * What stopped somebody who writes, in a sentence.
 *
 * @throws the error itself where it is neither that of a lock nor that of a disk
 */
export function whyStopped(error: unknown, { t }: Translator): string {
  if (error instanceof Locked) {
    const { pid, command, since, host } = error.holder
    const values = { pid: String(pid), command, since, host, file: error.file }
    return t(error.isSeen ? 'lock.held' : 'lock.held-elsewhere', values)
  }
  const { code, path } = error as NodeJS.ErrnoException
  if (!(error instanceof Error) || code === undefined || !/^E[A-Z]+$/.test(code)) throw error
  const key = failures[code] ?? 'disk.failed'
  if (key === 'disk.full' && path === undefined) return t('build.no-room')
  return t(key, { code, path: path ?? '.' })
}

const failures: Readonly<Record<string, Key>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EFBIG: 'disk.full',
  EACCES: 'disk.not-allowed',
  EPERM: 'disk.not-allowed',
  EROFS: 'disk.not-allowed',
}
