import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/**
 * Makes the program of the editor in the browser out of its package: one script, and those that it asks for when they are
 * needed. What forms of ours never show stays out: maps, drawings made smaller, the colours of code.
 *
 * @param folder where it goes, absolute: `…/admin/program`
 */
export async function writeAdminProgram(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  await build({
    entryPoints: [join(import.meta.dirname, 'start.ts'), join(import.meta.dirname, 'start.css')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // The package is small already; doing it again costs a second and saves nothing.
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    external: unused,
    plugins: [withoutOtherHosts],
    logLevel: 'error',
  })
  copyAssets(join(folder, 'assets'))
}

/** Asked for by name when somebody would need them; nobody does. */
const unused = [
  '@shikijs/langs/*',
  '@shikijs/themes/*',
  'leaflet/*',
  'svgo/*',
  'terra-draw',
  'terra-draw-leaflet-adapter',
]

/**
 * The policy of the page lets it ask nobody; here it does not even try. Its fonts come from the site, and how GitHub is
 * doing is none of its business.
 */
const withoutOtherHosts: Plugin = {
  name: 'without-other-hosts',
  setup({ onLoad }) {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8')
      return {
        contents: code
          .replace(/url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, 'local("")')
          .replace('https://www.githubstatus.com/api/v2/status.json', allIsWell),
      }
    })
  },
}

const allIsWell = 'data:application/json,{"status":{"indicator":"none"}}'

/** Its fonts; it looks for them beside its script. */
function copyAssets(to: string): void {
  const { resolve } = createRequire(import.meta.url)
  const from = join(dirname(resolve('@sveltia/cms')), 'assets')
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from))
    if (name.endsWith('.woff2')) copyFileSync(join(from, name), join(to, name))
}
