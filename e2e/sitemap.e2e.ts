import { expect, test } from './site.ts'

test('the sitemap lists every page that search engines may know, and nothing else', async ({
  request,
  site,
}) => {
  const text = await (await request.get('sitemap.xml')).text()
  const listed = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url)
  // A list names its next page itself.
  const pages = site.pages.filter(
    (name) => !site.hidden.includes(name) && !/(^|\/)page\/\d+\/$/.test(name),
  )
  expect(listed.toSorted()).toEqual(pages.map((name) => `${site.published}${name}`).toSorted())
})
