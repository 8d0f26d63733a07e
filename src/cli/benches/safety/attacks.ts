import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '../../_browser.ts'
import { attackSite } from './attacks/attack-site.ts'
import { attackRenderer } from './attacks/attack-renderer.ts'
import { attacks } from './attacks/payloads/index.ts'
import { slots } from './attacks/slots.ts'
import type { Finding, SafetyPart, SafetyPlan } from './part.ts'

/**
 * Attacks in every place where somebody's text can stand, in a real browser that ignores the policy of the pages: what
 * the policy would stop besides is not counted on.
 */
export default {
  async run({ count = 1, scratch }: SafetyPlan): Promise<Finding[]> {
    const browser = await launched()
    try {
      const content = join(scratch, 'content')
      mkdirSync(content)
      const pairs = spread(attacks, slots, count)
      const site = await attackSite(browser, { content, scratch, pairs })
      const rendered = await attackRenderer(browser, pairs)
      return [
        { what: 'bench.safety.attacks', found: attacks.length, wanted: { atLeast: 300 } },
        { what: 'bench.safety.attacks.slots', found: slots.length },
        { what: 'bench.safety.attacks.tried', found: pairs.length },
        { what: 'bench.safety.attacks.refused', found: site.planted.refused },
        { what: 'bench.safety.attacks.pages', found: site.pages },
        breachesOf('bench.safety.attacks.breaches', site.breaches),
        breachesOf('bench.safety.attacks.rendered', rendered),
      ]
    } finally {
      await browser.close()
    }
  },
} satisfies SafetyPart

const breachesOf = (what: Finding['what'], breaches: readonly string[]): Finding => ({
  what,
  found: breaches.length,
  wanted: { exactly: 0 },
  lines: breaches.slice(0, 20),
})
