import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { attacks } from '#cli/benches/safety/attacks/payloads/index.ts'
import { watchIn } from '#cli/benches/safety/attacks/watched.ts'
import { launch } from './launch.ts'

test('attacks on a page that escapes nothing are noticed', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true })
  const server = createServer((request, response) => {
    const number = Number(request.url?.slice(1))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>x</title>${attacks[number - 1]?.text ?? ''}`)
  }).listen(0)
  const watch = await watchIn(
    context,
    `http://localhost:${(server.address() as AddressInfo).port}/`,
  )
  const markup = attacks.filter(({ family }) =>
    ['elements', 'handlers', 'handlers in disguise', 'drawings', 'styles'].includes(family),
  )
  const noticed: number[] = []
  for (const [place, { number }] of markup.entries()) {
    if (place % 4 !== 0) continue
    const before = watch.breaches.length
    await watch
      .visit(`http://localhost:${(server.address() as AddressInfo).port}/${number}`)
      .catch(() => {})
    noticed.push(watch.breaches.length - before)
  }
  server.close()
  const share = noticed.filter((count) => count > 0).length / noticed.length
  expect(share, `${noticed}`).toBeGreaterThan(0.9)
  expect(watch.breaches.some((breach) => breach.startsWith('script '))).toBe(true)
  expect(watch.breaches.some((breach) => breach.startsWith('request for '))).toBe(true)
  await context.close()
})

test('attacks in every slot of content run nothing, load nothing and lead nowhere', async () => {
  // A site is built and opened page by page.
  test.setTimeout(600_000)
  const child = launch('bench', ['safety', '--part', 'attacks', '--count', '100'])
  let text = ''
  child.stdout?.on('data', (part: Buffer) => {
    text += part
  })
  const [code] = await once(child, 'close')
  expect(text).toContain('scripts, dialogs, requests to others and ways out: 0')
  expect(code, text).toBe(0)
})
