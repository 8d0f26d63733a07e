import { join, resolve } from 'node:path'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { read } from '#reader/index.ts'
import type { SearchRecord } from '#search/record.ts'
import { recordsOf } from '#search/records.ts'
import { type JudgedCollection, judgedCollection, judgementsAt, type Page } from './collection.ts'

const root = resolve(import.meta.dirname, '../../../..')

/** The pages of the made-up State of the browser tests, with queries and judgements written by hand for them. */
export async function ownCollections(): Promise<JudgedCollection[]> {
  const folder = join(root, 'e2e/content')
  const { published } = await read({ folder, root, languages: readingWords() })
  return published.site.locales.map((locale) => {
    const { state } = translator(locale, published.site.stateNames)
    const pages = recordsOf(published, locale, state).map(pageOf)
    return judgedCollection(judgementsAt(join(root, `e2e/judged/${locale}.json`)), pages)
  })
}

/** All that our own engine reads of a record, so that the others can find by it, too. */
const pageOf = ({ address, title, names, summary, sections }: SearchRecord): Page => ({
  id: address,
  title,
  text: [...names, summary, ...sections.flatMap((section) => [section.heading, section.text])]
    .filter(Boolean)
    .join('\n'),
})
