import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { fileAt, type SiteFiles, wayToFile } from '#cli/finished-site/addresses.ts'

/** A module of a page, by its text or by its file. */
export interface PageScript {
  /** What the copy has in its place, from the folder of the site. */
  path: string
  /** Of a module that stands in a page. */
  text?: string
}

/**
 * The classic script that does what a module of a page does, with all that it imports: browsers refuse modules from a
 * disk.
 *
 * @param folder of the site, absolute
 */
export async function classicScript(
  { path, text }: PageScript,
  site: SiteFiles,
  folder: string,
): Promise<{ text: string; needs: readonly string[] }> {
  const file = join(folder, path)
  const module = diskModule(path, site)
  const entry: BuildOptions =
    text === undefined
      ? { entryPoints: [file] }
      : { stdin: { contents: module.of(text), resolveDir: folder, sourcefile: file } }
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
    banner: { js: `{const ${here}=document.currentScript.src;` },
    footer: { js: '}' },
    plugins: [ofThisSite(site, folder, module.of)],
  })
  const [script] = outputFiles as { text: string }[]
  return { text: script?.text ?? '', needs: [...module.needs] }
}

const here = 'addressOfThisScript'

/** Reads the modules of the site from its folder, wherever it will be published. */
const ofThisSite = (
  { base }: SiteFiles,
  folder: string,
  changed: (code: string) => string,
): Plugin => ({
  name: 'of-this-site',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\// }, ({ path, kind }) =>
      kind === 'entry-point' || !path.startsWith(base)
        ? undefined
        : { path: join(folder, path.slice(base.length)) },
    )
    onLoad({ filter: /\.js$/ }, async ({ path }) => ({
      contents: changed(await readFile(path, 'utf8')),
    }))
  },
})

/**
 * Names files from where the classic script stands. What it imports is part of it, so nothing is to be loaded ahead;
 * what else it names is `needs`.
 */
function diskModule(from: string, site: SiteFiles) {
  const needs = new Set<string>()
  const of = (code: string): string =>
    code
      .replace(/(["'`])(\/[^"'`\s]+\.js)\1/g, (whole, quote, address) => {
        const way = wayToFile(address, from, site)
        if (way === undefined) return whole
        needs.add(fileAt(way, from))
        return `${quote}./${way}${quote}`
      })
      .replaceAll('import.meta.url', here)
      .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
  return { of, needs }
}
