import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileAt, type SiteFiles, wayToFile } from '#cli/finished-site/addresses.ts'

const url = /url\(\s*(["']?)([^"')]+)\1\s*\)/g

export const namesFiles = (css: string, { base }: SiteFiles): boolean =>
  [...css.matchAll(url)].some(([, , address = '']) => address.startsWith(base))

/**
 * A stylesheet for a disk. Fonts are written into it: browsers take a font that lies in another file for one from
 * another site.
 *
 * @param from the stylesheet, from the folder of the site
 * @param folder of the site, absolute
 */
export async function diskStyle(
  css: string,
  from: string,
  site: SiteFiles,
  folder: string,
): Promise<string> {
  const fonts = new Map<string, string>()
  for (const [, , address = ''] of css.matchAll(url)) {
    const way = wayToFile(address, from, site)
    if (way?.endsWith('.woff2'))
      fonts.set(address, await dataAddress(join(folder, fileAt(way, from))))
  }
  return css.replace(url, (whole, _, address) => {
    const target = fonts.get(address) ?? wayToFile(address, from, site)
    return target === undefined ? whole : `url("${target}")`
  })
}

const dataAddress = async (file: string): Promise<string> =>
  `data:font/woff2;base64,${await readFile(file, 'base64')}`
