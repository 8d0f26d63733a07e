import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import { basePathOf } from '#model/addresses.ts'
import { nearest } from '#model/nearest.ts'
import { contentFolder } from '#reader/folder.ts'
import { readSite } from '#reader/index.ts'
import { contentArgs, outArgs, root } from './_content.ts'
import { refuseUnknownArgs, UsageError, unknownName, words } from './_usage.ts'
import { caddyConfig } from './headers/caddy.ts'
import { nginxConfig } from './headers/nginx.ts'
import { headersOfSite } from './headers/of-site.ts'
import { rulesFile } from './headers/rules-file.ts'

const hosts = { nginx: nginxConfig, caddy: caddyConfig, _headers: rulesFile }
const names = Object.keys(hosts)

const args = {
  host: { type: 'positional', required: false, description: `One of ${names.join(', ')}.` },
  content: contentArgs.content,
  ...outArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'headers',
    description: 'Prints what a host must say with the files of the finished site.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const config = configNamed(chosen.host ?? '')
    const folder = finishedSite(chosen.out ?? 'dist')
    const site = await readSite(contentFolder(root, chosen.content))
    process.stdout.write(config(headersOfSite(site, folder), basePathOf(site.url)))
  },
})

function configNamed(name: string) {
  if (Object.hasOwn(hosts, name)) return hosts[name as keyof typeof hosts]
  throw unknownName(
    'headers.unknown-host',
    { name, allowed: names.join(', ') },
    nearest(name, names),
  )
}

/** Which styles stand in its pages is known when they are there. */
function finishedSite(out: string): string {
  const folder = resolve(root, out)
  if (existsSync(join(folder, '404.html'))) return folder
  throw new UsageError(words().t('headers.no-site', { folder }))
}
