import { factsOf, type PageFacts } from './page-facts.ts'
import { expect, localeOf, type Site, test, withoutLocale } from './site.ts'

// They read with a parser that pages do without (Trusted Types).
test.use({ bypassCSP: true })

test('every page is reached by links, and every link and anchor leads somewhere', async ({
  page,
  site,
}) => {
  await page.goto('')
  const found = await crawl(site, (url) => page.evaluate(factsOf, url))
  const problems = [...found].flatMap(([url, facts]) => [
    ...(facts.status === 200 ? [] : [`${url} answers ${facts.status}`]),
    ...facts.links
      .map((link) => linkProblem(link, site, found))
      .flatMap((problem) => problem ?? [])
      .map((problem) => `${url} links to ${problem}`),
  ])
  expect(problems).toEqual([])
  const reached = site.pages.filter((name) => found.has(`${site.served}${name}`))
  expect(reached).toEqual(site.pages.filter((name) => !site.hidden.includes(name)))
})

test('every page says what it is, in which language, and where it is in the others', async ({
  page,
  site,
}) => {
  await page.goto('')
  const problems: string[] = []
  for (const name of site.pages) {
    const facts = await page.evaluate(factsOf, `${site.served}${name}`)
    const broken = Object.entries(rulesOf(site, name, facts)).filter(([, holds]) => !holds)
    problems.push(...broken.map(([rule]) => `/${name} breaks the rule: ${rule}`))
  }
  expect(problems).toEqual([])
})

test('an address that leads nowhere shows the page that says so, in every language', async ({
  page,
  site,
}) => {
  const response = await page.goto('no/such/page/')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const locale of site.locales)
    await expect(page.locator(`main [lang=${locale}]`).first()).toBeVisible()
})

/** From the home page of each language, by every link that stays on the site. */
async function crawl(
  site: Site,
  read: (url: string) => Promise<PageFacts>,
): Promise<Map<string, PageFacts>> {
  const found = new Map<string, PageFacts>()
  const waiting = site.locales.map((_, index) =>
    index === 0 ? site.served : `${site.served}${site.locales[index]}/`,
  )
  for (const url of waiting) {
    if (found.has(url)) continue
    const facts = await read(url)
    found.set(url, facts)
    waiting.push(
      ...facts.links
        .map((link) => addressOf(link, site))
        .filter((address) => address.startsWith(site.served)),
    )
  }
  return found
}

/** As it is served here, without query and anchor. */
const addressOf = (link: string, site: Site): string =>
  link.replace(site.published, site.served).replace(/[?#].*$/, '')

function linkProblem(
  link: string,
  site: Site,
  found: ReadonlyMap<string, PageFacts>,
): string | undefined {
  const { origin, hash } = new URL(link)
  const origins = [site.served, site.published].map((url) => new URL(url).origin)
  if (!origins.includes(origin)) return undefined
  const facts = found.get(addressOf(link, site))
  if (!facts) return `${link}, outside of the site`
  const anchor = decodeURIComponent(hash.slice(1))
  return anchor === '' || facts.ids.includes(anchor) ? undefined : `${link}: no such anchor`
}

/** The page of an error stands at every address, so it has none of its own; what was withdrawn has none any more. */
function rulesOf(site: Site, name: string, facts: PageFacts): Record<string, boolean> {
  const locale = localeOf(site, name)
  const [rootLocale] = site.locales
  const bare = withoutLocale(site, name)
  const published = (language: string) =>
    `${site.published}${language === rootLocale ? '' : `${language}/`}${bare}`
  const hasAddress = !site.hidden.includes(name)
  const inEach = site.locales.map((each) => [each, published(each)])
  const alternates = hasAddress ? [...inEach, ['x-default', published(rootLocale as string)]] : []
  return {
    'one h1': facts.headings === 1,
    'one title': facts.titles.length === 1 && facts.titles[0] !== '',
    'its language': facts.lang === locale,
    'a description': facts.description.length > 10,
    'each id once': new Set(facts.ids).size === facts.ids.length,
    'its canonical address': facts.canonical === (hasAddress ? published(locale) : ''),
    'no gap in a message': facts.gaps.every((gap) => ofLinkTemplates.has(gap)),
    'says to programs what it is': saysWhatItIs(site, facts),
    'its address in each language': JSON.stringify(facts.alternates) === JSON.stringify(alternates),
  }
}

/** The page about the settings says what these stand for. */
const ofLinkTemplates: ReadonlySet<string> = new Set(['{file}', '{title}', '{url}'])

interface Told {
  '@type': string
  '@id'?: string
  itemListElement?: { item: string; name: string }[]
}

/** JSON-LD that names the page by its canonical address, and over which pages of the site the way leads there. */
function saysWhatItIs(site: Site, { linkedData, canonical }: PageFacts): boolean {
  if (canonical === '') return linkedData.length === 0
  const [graph = '{}', ...others] = linkedData
  const told: Told[] = JSON.parse(graph)['@graph'] ?? []
  const isPage = ({ item, name }: { item: string; name: string }) =>
    name !== '' && site.pages.some((page) => item === `${site.published}${page}`)
  const ways = told.filter((node) => node['@type'] === 'BreadcrumbList')
  return (
    others.length === 0 &&
    told.some((node) => node['@type'].endsWith('Page') && node['@id'] === canonical) &&
    ways.every(({ itemListElement = [] }) => itemListElement.every(isPage))
  )
}
