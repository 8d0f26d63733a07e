import { expect, type Site, test } from './site.ts'

/** What a reader types, and the page that must come first; by site and language. */
const findings: Record<
  Site['name'],
  Record<string, readonly (readonly [typed: string, found: string])[]>
> = {
  content: {
    en: [
      ['vacination', '/asks/vaccination-of-civil-society-workers/'],
      ['dialoge anual', '/asks/annual-dialogue/'],
      ['118.22', '/recommendations/khm-2/118-22/'],
      ['CCC', '/organizations/ccc/'],
      ['A/HRC/26/16', '/sources/a-hrc-26-16/'],
    ],
    km: [
      ['បណ្តុះបណ្តាល', '/asks/childrens-learning/'],
      ['បណ្ដុះបណ្ដាល', '/asks/childrens-learning/'],
      ['បណ្តុះ\u200bបណ្តាល', '/asks/childrens-learning/'],
      ['118.22', '/recommendations/khm-2/118-22/'],
      ['CCC', '/organizations/ccc/'],
    ],
  },
  samara: {
    en: [
      ['clean weels', '/asks/clean-wells/'],
      ['training teachers', '/asks/teacher-training/'],
    ],
    km: [['អណ្តូងទឹក', '/asks/clean-wells/']],
  },
}

const searchIn = (site: Site, locale: string) =>
  locale === site.locales[0] ? 'search/' : `${locale}/search/`

test('what is typed finds its page first, in every language', async ({ page, site }) => {
  for (const locale of site.locales) {
    await page.goto(searchIn(site, locale))
    for (const [typed, found] of findings[site.name][locale] ?? []) {
      // A coalition that replaced content/ has other pages.
      if (!site.pages.includes(found.slice(1))) continue
      await page.getByRole('searchbox').fill(typed)
      const first = page.locator('[data-results] > li').first().getByRole('link').first()
      await expect(first, typed).toHaveAttribute('href', new RegExp(`${found}(#|$)`))
    }
  }
})
