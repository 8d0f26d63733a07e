import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { attackSite } from './attacks/attack-site.ts'
import { attacks } from './attacks/payloads/index.ts'
import { slots } from './attacks/slots.ts'
import type { Finding, SafetyPart } from './part.ts'

/**
 * Attacks in every place where somebody's text can stand, in a real browser that ignores the policy of the pages: what
 * the policy would stop besides is not counted on. All of them take a quarter of an hour; with a `count`, as many are
 * drawn, from all slots and of all kinds.
 */
export default {
  async run({ count = attacks.length * slots.length, seed, scratch, tools }): Promise<Finding[]> {
    const content = join(scratch, 'content')
    mkdirSync(content)
    const step = Math.max(1, Math.round((attacks.length * slots.length) / count))
    const drawn = attacks.filter((_, index) => index % step === seed % step)
    const { planted, opened, breaches } = await attackSite(
      { pairs: pairs(step, seed), typed: drawn },
      content,
      tools,
    )
    return [
      { what: 'bench.safety.attacks', found: attacks.length, wanted: { atLeast: 300 } },
      { what: 'bench.safety.attacks.slots', found: slots.length },
      { what: 'bench.safety.attacks.planted', found: planted.written },
      { what: 'bench.safety.attacks.refused', found: planted.refused + planted.unwritten },
      { what: 'bench.safety.attacks.opened', found: opened },
      {
        what: 'bench.safety.attacks.breaches',
        found: breaches.length,
        wanted: { exactly: 0 },
        lines: breaches.slice(0, mostLines),
      },
    ]
  },
} satisfies SafetyPart

const mostLines = 30

/** Each attack in each slot, or every so many of these pairs. */
const pairs = (step: number, seed: number) =>
  slots.flatMap((slot, place) =>
    attacks
      .filter((_, index) => (index + place) % step === seed % step)
      .map((attack) => ({ slot, attack })),
  )
