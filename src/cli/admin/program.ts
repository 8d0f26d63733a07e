import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '../../..')

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
    // The names of its parts are made from those of its files, which must not depend on where these lie.
    absWorkingDir: root,
    preserveSymlinks: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // The package is small already; doing it again costs a second and saves nothing.
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    external: unused,
    plugins: [asTheSiteNeedsIt],
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
 * The policy of the page lets it ask nobody; here it does not even try. Its fonts come from the site, how GitHub is doing
 * is none of its business, and no service is offered texts to translate. People may make the page larger.
 */
const replaced: readonly [RegExp, string][] = [
  [/url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, 'local("")'],
  [
    /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    'data:application/json,{"status":{"indicator":"none"}}',
  ],
  [/await [\w$]+\.current\?\.availability\(\{[^}]*\}\)/g, 'await false'],
  [/`maximum-scale=1`,/g, ''],
]

const asTheSiteNeedsIt: Plugin = {
  name: 'as-the-site-needs-it',
  setup({ onLoad }) {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, async ({ path }) => ({
      contents: replaced.reduce(withReplaced, await readFile(path, 'utf8')),
    }))
  },
}

/** @throws Error when another version of the package reads otherwise: it would do again what it must not */
function withReplaced(code: string, [found, by]: readonly [RegExp, string]): string {
  const changed = code.replace(found, by)
  if (changed === code) throw new Error(`There is no ${found} in @sveltia/cms.`)
  return changed
}

/** Its fonts; it looks for them beside its script. */
function copyAssets(to: string): void {
  const { resolve } = createRequire(import.meta.url)
  const from = join(dirname(resolve('@sveltia/cms')), 'assets')
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from))
    if (name.endsWith('.woff2')) copyFileSync(join(from, name), join(to, name))
}
