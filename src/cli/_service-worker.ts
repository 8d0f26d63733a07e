import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { basePathOf } from '#model/addresses.ts'
import type { Site } from '#schema/site.ts'
import { root } from './_content.ts'

const workers = join(root, 'src/components/offline')

/**
 * Writes `sw.js` into a site that is otherwise finished. A site that stores nothing on the devices of its readers has
 * one, too: it takes back what an earlier one may have stored.
 *
 * @param folder of the site, absolute
 */
export async function writeServiceWorker(site: Site, folder: string): Promise<void> {
  const entry = site.offline ? 'service-worker.ts' : 'farewell-worker.ts'
  const names = readdirSync(folder).filter((name) => !notStored.includes(name))
  const known = { base: basePathOf(site.url), names: names.sort(), locales: site.locales }
  const { outputFiles } = await build({
    entryPoints: [join(workers, entry)],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    logLevel: 'silent',
    define: { site: JSON.stringify(known) },
    // Browsers take a worker for a new one when a byte of it is new.
    footer: { js: `//${readdirSync(join(folder, '_astro')).sort().join(' ')}` },
  })
  const [worker] = outputFiles as { text: string }[]
  writeFileSync(join(folder, 'sw.js'), worker?.text ?? '')
}

/** What no reader of the site itself reads. */
const notStored = ['404.html', 'sw.js', 'admin', 'embed']
