import type { LaunchOptions } from '@playwright/test'
import { findBrowser, WrongBrowser } from './_browser.ts'
import { UsageError, words } from './_usage.ts'

/** How a browser is launched here. @throws UsageError where none is, or the chosen one does not start */
export async function browserHere(): Promise<LaunchOptions> {
  const browser = await findBrowser().catch((error: unknown) => {
    if (!(error instanceof WrongBrowser)) throw error
    throw new UsageError(words().t('test.wrong-browser', { path: error.message }))
  })
  if (browser) return browser
  throw new UsageError(words().t('test.no-browser'))
}
