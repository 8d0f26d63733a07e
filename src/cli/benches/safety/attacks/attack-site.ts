import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Browser } from '@playwright/test'
import type { SafetyTools } from '#cli/benches/safety/part.ts'
import type { Attack } from './payloads/index.ts'
import { type Planted, plant } from './planted.ts'
import type { Slot } from './slots.ts'
import { type Breach, type Watch, watchIn } from './watched.ts'

/** Which attack stands in which slot. */
export type Pair = Readonly<{ slot: Slot; attack: Attack }>

interface Plan {
  pairs: readonly Pair[]
  /** Those that are typed and put into addresses. */
  typed: readonly Attack[]
}

export interface Attacked {
  planted: Planted
  /** How often a page was opened. */
  opened: number
  breaches: readonly Breach[]
}

/**
 * Plants the attacks in content, builds what `check` lets pass, and opens every page of it; then types each attack into
 * the search, and puts it into the addresses that scripts read.
 *
 * @param content for the attacked content folder, absolute, there and empty
 */
export async function attackSite(
  { pairs, typed }: Plan,
  content: string,
  { run, serve, browser }: SafetyTools,
): Promise<Attacked> {
  const planted = await plant(content, pairs)
  const site = join(content, '.site')
  await run('build', '--content', content, '--out', site)
  const { url, close } = await serve(site, '/attacked/')
  const launched = await browser()
  try {
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) =>
        file
          .split(sep)
          .join('/')
          .replace(/index\.html$/, ''),
      )
    const addresses = pages.map((page) => url + page)
    const breaches = await inTurns(launched, url, [
      ...addresses.map((address) => (watch: Watch) => watch.visit(address)),
      ...typed.flatMap((attack) => stepsOf(attack, url)),
    ])
    return { planted, breaches, opened: addresses.length + typed.length * (inAddresses.length + 1) }
  } finally {
    await launched.close()
    close()
  }
}

type Step = (watch: Watch) => Promise<void>

/** Two readers share the steps: more would only wait for each other. */
async function inTurns(browser: Browser, url: string, steps: readonly Step[]): Promise<Breach[]> {
  const queue = [...steps]
  const reader = async () => {
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })
    const watch = await watchIn(context, url)
    for (let step = queue.shift(); step; step = queue.shift()) await step(watch)
    await context.close()
    return watch.breaches
  }
  return (await Promise.all([reader(), reader()])).flat()
}

/** What anybody can make a link of; `{attack}` is where it stands. */
const inAddresses: readonly string[] = [
  'search/?q={attack}',
  'search/?q=words&type={attack}&sectors={attack}&year={attack}&language={attack}&state={attack}',
  'asks/?text={attack}&sector={attack}&state={attack}',
  'recommendations/?position={attack}#{attack}',
  '{attack}',
]

const stepsOf = ({ text }: Attack, url: string): Step[] => [
  ...inAddresses.map((address): Step => {
    const attacked = url + address.replaceAll('{attack}', encodeURIComponent(text))
    return (watch) => watch.act(attacked, (page) => page.waitForTimeout(afterScripts))
  }),
  (watch) =>
    watch.act(`${url}search/`, async (page) => {
      await page
        .getByRole('searchbox')
        .first()
        .fill(text.replace(/[\r\n]/g, ' '))
      await page.waitForTimeout(afterScripts)
    }),
]

/** Milliseconds in which a page has read its address and shown what it finds. */
const afterScripts = 250
