import { defineCommand } from 'citty'
import { basePathOf } from '#model/addresses.ts'
import { sentHeaders } from '#model/headers.ts'
import { contentArgs, outArgs, portArgs } from './_content.ts'
import { portOf } from './_port.ts'
import { serveSite } from './_serve.ts'
import { refuseUnknownArgs } from './_usage.ts'
import { build } from './build.ts'
import { headersOfSite } from './headers/of-site.ts'

const args = { ...contentArgs, ...outArgs, ...portArgs } as const

export default defineCommand({
  meta: { name: 'start', description: 'Checks, builds and serves the site.' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const port = portOf(chosen.port)
    const site = await build(chosen, chosen.out ?? 'dist')
    if (!site) {
      process.exitCode = 1
      return
    }
    const base = basePathOf(site.settings.url)
    const rules = headersOfSite(site.settings, site.folder)
    const { url } = await serveSite(site.folder, base, port, (path) =>
      sentHeaders(path, rules, base),
    )
    console.log(site.words.t('start.serving', { url }))
  },
})
