import { expect, test } from './site.ts'

// It reads with a parser that pages do without (Trusted Types).
test.use({ bypassCSP: true })

test('a program finds the feeds of a page in its head, and reads them', async ({
  page,
  request,
}) => {
  await page.goto('km/asks/clean-wells/')
  const links = await page
    .locator('link[rel="alternate"]:is([type$="atom+xml"], [type$="feed+json"])')
    .evaluateAll((all) =>
      all.map((each) => [each.getAttribute('type'), (each as HTMLLinkElement).href]),
    )
  expect(links.map(([type]) => type)).toEqual([
    'application/atom+xml',
    'application/feed+json',
    'application/atom+xml',
    'application/feed+json',
  ])
  for (const [type, href = ''] of links) {
    const text = await (await request.get(String(href))).text()
    if (type === 'application/feed+json') expect(JSON.parse(text).language).toBe('km')
    else
      expect(
        await page.evaluate((xml) => {
          const document = new DOMParser().parseFromString(xml, 'application/xml')
          return [
            document.documentElement.localName,
            document.documentElement.getAttribute('xml:lang'),
          ]
        }, text),
      ).toEqual(['feed', 'km'])
  }
})

test('a reader takes the days of meetings and promises along', async ({ page, request }) => {
  await page.goto('')
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Calendar' })
  const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href
  const answer = await request.get(address)
  expect(answer.headers()['content-type']).toMatch(/^text\/calendar/)
  const text = await answer.text()
  expect(text).toContain('SUMMARY:Round table on water')
  expect(text).toContain('DTSTART;VALUE=DATE:20240514')
})
