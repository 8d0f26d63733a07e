import tailwindcss from '@tailwindcss/vite'
import { defineConfig, fontProviders } from 'astro/config'
import { adminProgramServer } from './src/cli/admin/dev-server.ts'
import { fonts } from './src/i18n/index.ts'
import { contentFolder } from './src/reader/folder.ts'
import { readSite } from './src/reader/index.ts'

const folder = contentFolder(process.cwd())
const { url } = await readSite(folder)
const { origin, pathname } = new URL(url)

export default defineConfig({
  site: origin,
  base: pathname,
  // Every address of a page ends in a slash (model/addresses.ts); derived files have names, which “always” would refuse.
  trailingSlash: 'ignore',
  output: 'static',
  // `npm run build` builds beside the last good site and swaps the two when everything is there.
  outDir: process.env.SAMLENG_OUT ?? 'dist',
  cacheDir: '.samleng/cache',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  // Only pages in a language whose script needs one link its font (src/layouts/Base.astro).
  fonts: fonts.map(({ locale, family, subset }) => ({
    name: family,
    cssVariable: `--font-${locale}`,
    provider: fontProviders.local(),
    fallbacks: [],
    optimizedFallbacks: false,
    options: {
      variants: [400, 700].map((weight) => ({
        weight,
        style: 'normal',
        display: 'swap',
        src: [fontFile(family, subset, weight)],
      })),
    },
  })),
  // The derived files are written while Astro builds (src/cli/_site.ts), into a folder that was new.
  vite: {
    plugins: [tailwindcss(), adminProgramServer(process.cwd(), pathname)],
    // Packages are only read: in a sandbox nothing else is possible.
    cacheDir: '.samleng/cache/vite',
    // The policy of pages (src/model/policy.ts) allows no script that stands in a page.
    build: { emptyOutDir: false, assetsInlineLimit: 0 },
  },
})

function fontFile(family, subset, weight) {
  const slug = family.toLowerCase().replaceAll(' ', '-')
  return `./node_modules/@fontsource/${slug}/files/${slug}-${subset}-${weight}-normal.woff2`
}
