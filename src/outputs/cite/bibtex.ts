import type { Cited } from '#model/cited.ts'

/** BibTeX, as BibLaTeX and Biber read it too: in UTF-8, with only what TeX itself would stumble over put otherwise. */
export function bibTex(cited: Cited, note: string): string {
  const { key, type, title, publisher, issued, url, language, number } = cited
  const { entryType, publisherField } = types[type]
  const [year, month, day] = issued?.split('-') ?? []
  const fields: [name: string, value: string | undefined][] = [
    // Braces within: a name that is not cut at its last word or at “and”, a title whose capitals stay.
    ['author', `{{${safe(publisher)}}}`],
    ['title', `{{${safe(title)}}}`],
    [publisherField, `{{${safe(publisher)}}}`],
    ['year', year && `{${year}}`],
    ['month', month && months[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['number', number && `{${safe(number)}}`],
    ['language', `{${language}}`],
    ['url', `{${verbatim(url)}}`],
    ['note', `{${safe(note)}}`],
  ]
  const told = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value},\n`)
  return `@${entryType}{${key},\n${told.join('')}}\n`
}

const types: Readonly<Record<Cited['type'], { entryType: string; publisherField: string }>> = {
  report: { entryType: 'techreport', publisherField: 'institution' },
  webpage: { entryType: 'misc', publisherField: 'publisher' },
  'article-newspaper': { entryType: 'article', publisherField: 'journal' },
}

/** BibTeX knows them by these names, which styles write in their language. */
const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const

/** BibTeX counts even braces behind a backslash: they have names, as has everything that means something else alone. */
const safe = (text: string): string =>
  text.replace(/[\\{}~^&%#$_]/g, (sign) => names[sign] ?? `\\${sign}`)

const names: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Addresses are read as they are, but for the braces around them. */
const verbatim = (url: string): string => url.replace(/[\\{}]/g, encodeURIComponent)
