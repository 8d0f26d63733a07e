import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, expect, test } from '@playwright/test'
import { type Attack, attacks } from '#cli/benches/safety/attacks/payloads/index.ts'
import { slots } from '#cli/benches/safety/attacks/slots.ts'
import { type Breach, watchIn } from '#cli/benches/safety/attacks/watched.ts'
import { shownBody } from '#reader/trial.ts'
import { launch } from './launch.ts'

test('attacks on a page that escapes nothing are noticed', async ({ browser }) => {
  const families = ['elements', 'handlers', 'handlers in disguise', 'drawings', 'styles']
  const some = attacks.filter(({ family }) => families.includes(family)).filter(isFourth)
  const breaches = await breachesOf(browser, some, ({ text }) => text)
  const noticed = breaches.filter((found) => found.length > 0)
  expect(noticed.length / some.length, `${breaches}`).toBeGreaterThan(0.9)
  for (const kind of ['script ', 'request for ', 'on'])
    expect(breaches.flat().some((breach) => breach.startsWith(kind))).toBe(true)
})

test('attacks in bodies do nothing even where no check has refused them', async ({ browser }) => {
  test.setTimeout(300_000)
  const bodies = slots.filter(({ name }) => /\(mdx?\)$/.test(name))
  const breaches = await breachesOf(browser, attacks, (attack) =>
    bodies.map((slot) => renderedIn(slot.file(attack))).join('\n<hr>\n'),
  )
  expect(breaches.flat()).toEqual([])
  expect(breaches).toHaveLength(attacks.length)
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

const isFourth = (_: unknown, place: number): boolean => place % 4 === 0

function renderedIn({ path, text }: { path: string; text: string }): string {
  const [, body = ''] = /^---\n.*?\n---\n(.*)$/s.exec(text) ?? []
  // Pages put their own address there.
  return shownBody(body, path.endsWith('.mdx') ? 'mdx' : 'md').replaceAll('="site:/', '="/')
}

/** What each attack does on a page of its own, without any policy. */
async function breachesOf(
  browser: Browser,
  chosen: readonly Attack[],
  htmlOf: (attack: Attack) => string,
): Promise<Breach[][]> {
  const server = createServer((request, response) => {
    const attack = attacks[Number(request.url?.slice(1)) - 1]
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>x</title>${attack ? htmlOf(attack) : ''}`)
  }).listen(0)
  const context = await browser.newContext({ bypassCSP: true })
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`
  const watch = await watchIn(context, url)
  const found: Breach[][] = []
  for (const { number } of chosen) {
    const before = watch.breaches.length
    // An attack may lead away before its page has loaded, which is noted.
    await watch.visit(`${url}${number}`).catch(() => {})
    found.push(watch.breaches.slice(before))
  }
  await context.close()
  server.close()
  return found
}
