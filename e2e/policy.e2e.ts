import { join } from 'node:path'
import type { Page, Request } from '@playwright/test'
import { readSite } from '#reader/index.ts'
import { expect, onePageOfEachKind, root, type Site, test } from './site.ts'

/** Everything by which a page could be made to run something, to look different, or to tell another host. */
const planted = `
<script>document.title = 'ran'</script>
<script src="https://outside.invalid/a.js"></script>
<script src="data:text/javascript,document.title='ran'"></script>
<img src="x" onerror="document.title = 'ran'">
<img src="https://outside.invalid/seen.png">
<svg onload="document.title = 'ran'"><image href="https://outside.invalid/seen.svg" /></svg>
<p id="styled" style="color: rgb(1, 2, 3)">x</p>
<style>#styled { color: rgb(1, 2, 3) }</style>
<link rel="stylesheet" href="https://outside.invalid/a.css">
<base href="https://outside.invalid/">
<iframe src="javascript:parent.document.title = 'ran'"></iframe>
<iframe srcdoc="<script>parent.document.title = 'ran'</script>"></iframe>
<object data="https://outside.invalid/a.pdf"></object>
<embed src="https://outside.invalid/a.pdf">
<video src="https://outside.invalid/a.mp4"></video>
<a id="link" href="javascript:document.title = 'ran'">x</a>
<form id="form" action="https://outside.invalid/"><button>x</button></form>`

const meta = /<meta http-equiv="Content-Security-Policy"[^>]*>/

for (const [name, change] of Object.entries({
  'by its own policy': (html: string, headers: Record<string, string>) => ({
    html,
    headers: { ...headers, 'content-security-policy': '' },
  }),
  'by what the host says': (html: string, headers: Record<string, string>) => ({
    html: html.replace(meta, ''),
    headers,
  }),
}))
  test(`whatever is planted in a page runs nothing and tells nobody, ${name}`, async ({
    page,
    site,
  }) => {
    await page.route(site.served, async (route) => {
      const response = await route.fetch()
      const { html, headers } = change(await response.text(), response.headers())
      await route.fulfill({ response, headers, body: html.replace('<body>', `<body>${planted}`) })
    })
    const outside = requestsOutside(page, site)
    await page.goto('')
    await page.locator('#link').click()
    await expect(page).not.toHaveTitle('ran')
    await expect(page.locator('#styled')).not.toHaveCSS('color', 'rgb(1, 2, 3)')
    expect(await page.evaluate(() => document.baseURI)).toBe(site.served)
    // What is refused on its way out leaves Playwright waiting, so it comes last.
    await page.evaluate(() => document.querySelector<HTMLFormElement>('#form')?.requestSubmit())
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => location.href.replace('#', ''))).toBe(site.served)
    expect(outside()).toEqual([])
  })

test('no string becomes markup or a script, whatever script is told to make it one', async ({
  page,
}) => {
  await page.goto('')
  const sinks = await page.evaluate(() => {
    const refuses = (run: () => unknown): boolean => {
      try {
        run()
        return false
      } catch {
        return true
      }
    }
    const types = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown }
    }
    return {
      innerHTML: refuses(() => {
        document.createElement('div').innerHTML = '<b>x</b>'
      }),
      insertAdjacentHTML: refuses(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
      srcdoc: refuses(() => {
        document.createElement('iframe').srcdoc = '<b>x</b>'
      }),
      DOMParser: refuses(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
      'script.src': refuses(() => {
        document.createElement('script').src = '/a.js'
      }),
      'script.text': refuses(() => {
        document.createElement('script').text = 'x'
      }),
      Worker: refuses(() => new Worker('/a.js')),
      setTimeout: refuses(() => setTimeout('1')),
      'another policy': refuses(() => types.trustedTypes.createPolicy('other', {})),
    }
  })
  expect(Object.entries(sinks).filter(([, refused]) => !refused)).toEqual([])
})

test('every answer says what a browser may do, and files may do nothing', async ({
  request,
  site,
}) => {
  const pages = [...onePageOfEachKind(site), 'no/such/page/', '_headers', '_astro/none.js']
  for (const name of pages) {
    const headers = (await request.get(`${site.served}${name}`)).headers()
    expect(headers['content-security-policy'], name).toContain("frame-ancestors 'none'")
    expect(headers, name).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    })
  }
})

test('a site with an onion service offers the same page there, and a contact says until when', async ({
  page,
  request,
  site,
}) => {
  const { onion, securityContact } = await readSite(
    join(root, site.name === 'samara' ? 'e2e/content' : 'content'),
  )
  const response = await page.goto('asks/')
  const offer = page.locator('meta[http-equiv=onion-location]')
  if (onion) {
    const there = new URL('asks/', `${onion.slice(0, -1)}${new URL(site.served).pathname}`).href
    await expect(offer).toHaveAttribute('content', there)
    expect(response?.headers()['onion-location']).toBe(there)
  } else await expect(offer).toHaveCount(0)
  const told = await request.get(`${site.served}.well-known/security.txt`)
  expect(told.status()).toBe(securityContact ? 200 : 404)
})

/** What other hosts were asked for; what the policy stopped on its way does not count. */
function requestsOutside(page: Page, site: Site): () => string[] {
  const asked: Request[] = []
  page.on('request', (request) => asked.push(request))
  return () =>
    asked
      .filter((request) => /^https?:/.test(request.url()) && !request.url().startsWith(site.served))
      .filter((request) => request.failure()?.errorText !== 'csp')
      .map((request) => request.url())
}
