import type { Cited } from '#model/cited.ts'

/**
 * RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): a tag and a value on each line. A name with a comma is a person's
 * there, family name first, and there is no way to say otherwise: an organization with one is the publisher alone.
 */
export function ris(cited: Cited, note: string): string {
  const { key, type, title, publisher, issued, url, language, number } = cited
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', types[type]],
    ['ID', key],
    ['TI', title],
    ['AU', /[,;]/.test(publisher) ? undefined : publisher],
    [type === 'article-newspaper' ? 'T2' : 'PB', publisher],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued && dateOf(issued)],
    ['M1', number],
    ['LA', language],
    ['UR', url],
    ['N1', note],
  ]
  const told = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`)
  return `${told.join('')}ER  - \r\n`
}

const types: Readonly<Record<Cited['type'], string>> = {
  report: 'RPRT',
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
}

/** A year, a month, a day and more, each of which may be missing: `2014-06` → `2014/06//` */
const dateOf = (date: string): string => {
  const [year, month = '', day = ''] = date.split('-')
  return `${year}/${month}/${day}/`
}
