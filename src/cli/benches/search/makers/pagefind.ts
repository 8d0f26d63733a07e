import { close, createIndex } from 'pagefind'
import type { Page } from '#cli/benches/search/collection.ts'
import type { Make, Published } from '#cli/benches/search/engine.ts'

/** As it reads a site: pages of HTML, whose headings it holds for more than their text. */
export const make: Make = async (pages, locale): Promise<Published> => {
  const { index, errors } = await createIndex()
  if (!index) throw new Error(errors.join(' '))
  for (const [place, page] of pages.entries())
    await index.addHTMLFile({ url: `/${place}/`, content: htmlOf(page, locale) })
  const { files } = await index.getFiles()
  await close()
  return new Map(files.map(({ path, content }) => [path, content]))
}

const htmlOf = ({ title, text }: Page, locale: string): string =>
  `<html lang="${locale}"><body><h1>${escaped(title)}</h1><p>${escaped(text)}</p></body></html>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
