import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ConsoleMessage, Page, Request } from '@playwright/test'
import type { Site } from './site.ts'

/** What a browser did when it opened a page. */
export interface Visit {
  /** In bytes as a host sends them: compressed, unless they are already. None for other hosts. */
  requests: { url: string; type: string; bytes: number }[]
  /** What was written to the console as a warning or an error, and what was thrown. */
  complaints: string[]
}

/** Opens a page and waits until it and its fonts are there. */
export async function visit(page: Page, site: Site, name: string): Promise<Visit> {
  const requests: Visit['requests'] = []
  const complaints: string[] = []
  const onRequest = (request: Request) =>
    requests.push({
      url: request.url(),
      type: request.resourceType(),
      bytes: weightOf(site, request.url()),
    })
  const onConsole = (message: ConsoleMessage) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(`says “${message.text()}”`)
  }
  const onError = (error: Error) => complaints.push(`throws “${error.message}”`)
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onError)
  await page.goto(`${site.served}${name}`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  page.off('request', onRequest).off('console', onConsole).off('pageerror', onError)
  return { requests, complaints }
}

const weights = new Map<string, number>()

/** Measured on the file that was built, so that it does not depend on how this server sends it. */
function weightOf(site: Site, url: string): number {
  if (!url.startsWith(site.served)) return 0
  const known = weights.get(url)
  if (known !== undefined) return known
  const path = decodeURIComponent(new URL(url).pathname.slice(new URL(site.served).pathname.length))
  const bytes = readFileSync(join(site.folder, path.replace(/(^|\/)$/, '$1index.html')))
  const weight = path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length
  weights.set(url, weight)
  return weight
}
