import { extractText, getDocumentProxy } from 'unpdf'
import { expect, onePageOfEachKind, test } from './site.ts'

test('on paper, there is the page and nothing to click through', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const name of onePageOfEachKind(site)) {
    await page.goto(`${site.served}${name}`)
    await expect(page.getByRole('heading', { level: 1 }), name).toBeVisible()
    for (const part of ['banner', 'navigation', 'search'] as const)
      await expect(page.getByRole(part), `${part} of ${name}`).toHaveCount(0)
    await expect(page.locator('html'), name).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  }
})

test('the first sheet says where the page is and how old it is, and each which one it is', async ({
  page,
  site,
}) => {
  for (const [start, numbered] of [
    ['', /\b1 \/ \d+/],
    ['km/', /១ \/ [០-៩]+/],
  ] as const) {
    await page.goto(`${site.served}${start}asks/`)
    const address = await page.locator('link[rel="canonical"]').getAttribute('href')
    const [year] = /\p{Nd}{4}/u.exec(await page.locator('.paper-head').innerText()) ?? []
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const { text } = await extractText(pdf)
    expect(text[0]).toContain(address)
    expect(text[0]).toContain(year)
    expect(text[0]).toMatch(numbered)
    expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 595, 842])
  }
})

test('the code that leads to the page is printed without being opened', async ({ page, site }) => {
  await page.goto(`${site.served}asks/`)
  const code = page.locator('.qr-code')
  await expect(code).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(code).toBeVisible()
})
