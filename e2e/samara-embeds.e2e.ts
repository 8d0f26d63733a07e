import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { headersOfSite } from '#cli/headers/of-site.ts'
import { rulesFile } from '#cli/headers/rules-file.ts'
import { readSite } from '#reader/index.ts'
import { expect, root, type Site, test } from './site.ts'

const embeds = [
  'embed/asks/clean-wells/',
  'km/embed/asks/clean-wells/',
  'embed/reviews/xsa-2/',
  'km/embed/sectors/water/',
]

/**
 * A page of somebody else, on another origin, with a frame; a made-up host would be kept from asking this machine.
 *
 * @returns the page in the frame; where the browser refuses to show it, there is none that has a language of ours
 */
async function framed(page: Page, src: string): Promise<Locator> {
  const html = `<!doctype html><html lang="en"><title>Elsewhere</title><main><h1>x</h1><iframe src="${src}" title="x" width="100%" height="400"></iframe></main>`
  const { server, port } = await listening((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(html)
  })
  await page.goto(`http://127.0.0.1:${port}/`)
  server.close()
  return page.frameLocator('iframe').locator('html[data-script]')
}

test('an embed shows in a frame of another site; no other page does', async ({ page, site }) => {
  for (const name of embeds) {
    await expect(await framed(page, `${site.served}${name}`), name).toBeVisible()
  }
  for (const name of ['', 'asks/clean-wells/', 'km/reviews/xsa-2/']) {
    await expect(await framed(page, `${site.served}${name}`), name).toHaveCount(0)
  }
})

test('the same holds on hosts that join the headers of _headers', async ({ page, site }) => {
  const { server, url } = await joiningHost(site)
  try {
    await expect(await framed(page, `${url}embed/asks/clean-wells/`)).toBeVisible()
    await expect(await framed(page, `${url}asks/clean-wells/`)).toHaveCount(0)
  } finally {
    server.close()
  }
})

test('everybody can use an embed, narrow or wide, light or dark; nothing is cut off or asked for', async ({
  page,
  site,
}) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const problems: string[] = []
  for (const name of embeds)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [280, 800]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 300 })
        await page.goto(`${site.served}${name}`)
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
        problems.push(...violations.map(({ id }) => `/${name}  ${width} ${colorScheme}  ${id}`))
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) problems.push(`/${name} is ${wide} wide in ${width}`)
        expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
      }
  expect(problems).toEqual([])
  expect(requests.filter((url) => !/\/embed\//.test(url) && !url.endsWith('/favicon.ico'))).toEqual(
    [],
  )
})

test('the page gives the code, a way to see it, and tells programs', async ({ page, site }) => {
  await page.goto('asks/clean-wells/')
  const box = page.locator('details', { has: page.locator('.embed-code') })
  await expect(box.locator('pre')).toBeHidden()
  await box.locator('summary').press('Enter')
  const code = await box.locator('pre').innerText()
  expect(code).toContain(`<iframe src="${site.published}embed/asks/clean-wells/" title="`)
  const told = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const answer = await page.request.get((told ?? '').replace(site.published, site.served))
  expect(answer.headers()['access-control-allow-origin']).toBe('*')
  expect((await answer.json()).html).toBe(code)
  await box.getByRole('link').click()
  await expect(page).toHaveURL(`${site.served}embed/asks/clean-wells/`)
})

/** Answers as Netlify and Cloudflare Pages do: with the headers of every rule that fits, those of one name joined. */
async function joiningHost(site: Site): Promise<{ server: Server; url: string }> {
  const settings = await readSite(join(root, 'e2e/content'))
  const rules = rulesFile(headersOfSite(settings, site.folder), '/')
    .split('\n\n')
    .map((rule) => rule.trim().split(/\n\s*/))
  const { server, port } = await listening((request, response) => {
    const path = request.url ?? '/'
    for (const [pattern = '', ...headers] of rules) {
      const fits = new RegExp(`^${pattern.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`)
      if (fits.test(path))
        for (const header of headers) {
          const [name = '', value = ''] = header.split(/: (.*)/)
          response.appendHeader(name, value)
        }
    }
    response.setHeader('Content-Type', 'text/html')
    response.end(readFileSync(join(site.folder, path, 'index.html')))
  })
  return { server, url: `http://localhost:${port}/` }
}

async function listening(answer: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(answer)
  await new Promise<void>((done) => {
    server.listen(0, done)
  })
  return { server, port: (server.address() as AddressInfo).port }
}
