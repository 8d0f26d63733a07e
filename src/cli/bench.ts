import { defineCommand } from 'citty'
import { benchGrowth } from './_bench-growth.ts'
import { UsageError, words } from './_usage.ts'
import { benches } from './benches/index.ts'

/** What can be measured, by name; each has flags of its own. */
const measurements: Readonly<Record<string, (rawArgs: string[]) => Promise<unknown>>> = {
  ...Object.fromEntries(Object.entries(benches).map(([name, bench]) => [name, benchGrowth(bench)])),
  // Loaded when it is asked for, with the browser and the bundler that it needs.
  search: async (rawArgs) => (await import('./_bench-search.ts')).benchSearch(rawArgs),
  safety: async (rawArgs) => (await import('./_bench-safety.ts')).benchSafety(rawArgs),
}

const names = Object.keys(measurements).join(', ')

export default defineCommand({
  meta: { name: 'bench', description: `Measures one of these: ${names}.` },
  async run({ rawArgs: [name = '', ...rawArgs] }) {
    const measurement = Object.hasOwn(measurements, name) ? measurements[name] : undefined
    if (!measurement) throw new UsageError(words().t('bench.unknown', { name, allowed: names }))
    await measurement(rawArgs)
  },
})
