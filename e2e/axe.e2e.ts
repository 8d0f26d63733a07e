import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, onePageOfEachKind, share, test } from './site.ts'

/** None of them takes so long that a busy machine could not end it in time. */
const parts = 4

for (let part = 0; part < parts; part++)
  test(`everybody can use every page (${part + 1} of ${parts})`, async ({ page, site }) => {
    const found: string[] = []
    for (const name of share(site.pages, part, parts)) {
      await page.goto(`${site.served}${name}`)
      const axe = axeOn(page).withTags(recommended).disableRules(drawn)
      found.push(...(await violationsOf(axe, name)))
    }
    expect(found).toEqual([])
  })

for (let part = 0; part < parts; part++)
  test(`everybody can use one page of each kind on a phone, by day and by night (${part + 1} of ${parts})`, async ({
    page,
    site,
  }) => {
    const found: string[] = []
    await page.setViewportSize({ width: 360, height: 740 })
    for (const name of share(onePageOfEachKind(site), part, parts)) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${site.served}${name}`)
      found.push(...(await violationsOf(axeOn(page).withTags(recommended), name)))
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await violationsOf(axeOn(page).withRules(colours), `${name} (dark)`)))
    }
    expect(found).toEqual([])
  })

/** WCAG 2.2 A and AA, and what axe itself recommends. */
const recommended = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const colours = ['color-contrast', 'link-in-text-block']

/** What the style decides and not the text, so that one page of each kind shows it: half of axe’s time. */
const drawn = [...colours, 'target-size']

/** No page has frames, for which axe would otherwise open a page of its own each time. */
const axeOn = (page: Page) =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false })

async function violationsOf(axe: AxeBuilder, name: string): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `/${name}  ${id}: ${help}  ${target.join(' ')}`),
  )
}
