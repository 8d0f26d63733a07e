import type { Cited } from '#model/cited.ts'

/**
 * How a page is cited, as Zotero and Google Scholar read it from its head. The institution makes it a report: a title alone
 * would be taken for that of an article in a journal, so that what is no report says nothing here, and is a web page.
 * There is no author: the last word of a coalition's name would become somebody's family name.
 */
export function citationTags(cited: Cited): { name: string; content: string }[] {
  const { type, title, publisher, issued, number, language, url } = cited
  if (type !== 'report') return []
  const tags = {
    title,
    technical_report_institution: publisher,
    publisher,
    publication_date: issued?.replaceAll('-', '/'),
    technical_report_number: number,
    language,
    public_url: url,
  }
  return Object.entries(tags).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name: `citation_${name}`, content }],
  )
}
