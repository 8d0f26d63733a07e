import { UsageError, words } from './_usage.ts'

/**
 * The port to serve at; 0 is any that is free.
 *
 * @throws UsageError for what is none
 */
export function portOf(port = '4321'): number {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port)
  throw new UsageError(words().t('usage.wrong-port', { port }))
}
