import type { Cited } from '#model/cited.ts'

/** CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): a list, as programs import it. */
export function cslJson(cited: Cited, note: string): string {
  const { key, type, title, publisher, issued, url, language, number } = cited
  const item = {
    id: key,
    type,
    title,
    author: [{ literal: publisher }],
    ...(type === 'article-newspaper' ? { 'container-title': publisher } : { publisher }),
    ...(issued !== undefined && { issued: { 'date-parts': [issued.split('-').map(Number)] } }),
    URL: url,
    language,
    ...(number !== undefined && { number }),
    note,
  }
  return `${JSON.stringify([item], undefined, 2)}\n`
}
