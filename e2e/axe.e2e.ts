import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, onePageOfEachKind, type Site, share, test } from './site.ts'

const parts = 4

for (let part = 0; part < parts; part++)
  test(`everybody can use every page (${part + 1} of ${parts})`, async ({ page, site }) => {
    expect(await violationsOn(page, site, share(site.pages, part, parts))).toEqual([])
  })

test('everybody can read one page of each kind in the dark', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  const axe = axeOn(page).withRules(['color-contrast', 'link-in-text-block'])
  expect(await violationsOn(page, site, onePageOfEachKind(site), axe)).toEqual([])
})

test('everybody can use one page of each kind on a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await violationsOn(page, site, onePageOfEachKind(site))).toEqual([])
})

/** WCAG 2.2 A and AA, and what axe itself recommends. */
const recommended = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** No page has frames, for which axe would otherwise open a page of its own each time. */
const axeOn = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false })

async function violationsOn(
  page: Page,
  site: Site,
  pages: readonly string[],
  axe = axeOn(page).withTags(recommended),
): Promise<string[]> {
  const found: string[] = []
  for (const name of pages) {
    await page.goto(`${site.served}${name}`)
    const { violations } = await axe.analyze()
    found.push(
      ...violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `/${name}  ${id}: ${help}  ${target.join(' ')}`),
      ),
    )
  }
  return found
}
