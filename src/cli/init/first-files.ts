import type { Answers } from '#cli/form/form.ts'
import { writtenFields } from '#cli/form/written.ts'
import { type Key, type Translator, translator } from '#i18n/index.ts'
import { newFile, settingsFile } from '#reader/front-matter-edit.ts'
import type { Collection } from '#schema/collection.ts'
import { fieldsOf, fieldsOfSite } from '#schema/described.ts'

/** A file to begin with: its facts, and the keys of its words, which are said in each language of the site. */
interface FirstFile {
  collection: Collection
  id: string
  title: Key
  body?: Key
  facts: Answers
}

/** They are about nobody: each says what belongs in its place. What is not the site’s own page is a draft. */
const firstFiles: readonly FirstFile[] = [
  { collection: 'sectors', id: 'first-sector', title: 'first.sector', facts: {} },
  {
    collection: 'organizations',
    id: 'first-coalition',
    title: 'first.coalition',
    facts: { kind: 'coalition' },
  },
  {
    collection: 'organizations',
    id: 'first-addressee',
    title: 'first.addressee',
    facts: { kind: 'other' },
  },
  {
    collection: 'sources',
    id: 'first-source',
    title: 'first.source',
    facts: { kind: 'coalition' },
  },
  {
    collection: 'meetings',
    id: 'first-meeting',
    title: 'first.meeting',
    body: 'first.meeting-body',
    facts: {
      // So long ago that nobody takes it for the day.
      date: '2000-01-01',
      sectors: ['first-sector'],
      participants: ['first-coalition', 'first-addressee'],
      sources: ['first-source'],
    },
  },
  {
    collection: 'asks',
    id: 'first-ask',
    title: 'first.ask',
    body: 'first.ask-body',
    facts: {
      meeting: 'first-meeting',
      sectors: ['first-sector'],
      askedBy: ['first-coalition'],
      addressees: ['first-addressee'],
      sources: ['first-source'],
    },
  },
  {
    collection: 'pages',
    id: 'about',
    title: 'first.about',
    body: 'first.about-body',
    facts: { visibility: 'public', order: '1' },
  },
]

/** All files of a new content folder by their paths in it. @param site as it was answered, and right */
export function filesOf(site: Answers): Map<string, string> {
  const [first = '', ...others] = site['locales'] as readonly string[]
  const files = new Map([['site.yml', settingsFile(writtenFields(fieldsOfSite, site))]])
  for (const file of firstFiles) {
    const path = `${file.collection}/${file.id}`
    files.set(`${path}.md`, original(file, wordsOf(first, site)))
    for (const locale of others)
      files.set(`${path}.${locale}.md`, translated(file, wordsOf(locale, site)))
  }
  return files
}

interface SiteWords extends Translator {
  /** Of the site. */
  name: string
}

const wordsOf = (locale: string, { name }: Answers): SiteWords => ({
  ...translator(locale),
  name: String((name as Answers)[locale]),
})

function original({ collection, title, facts, body }: FirstFile, words: SiteWords): string {
  const publisher = collection === 'sources' ? { publisher: words.t('first.publisher') } : {}
  const answers = { title: words.t(title), visibility: 'draft', ...publisher, ...facts }
  const shown = withoutPublic(answers)
  return newFile(writtenFields(fieldsOf(collection), shown)) + bodyIn(body, words)
}

const withoutPublic = ({ visibility, ...others }: Answers): Answers =>
  visibility === 'public' || visibility === undefined ? others : { ...others, visibility }

const translated = ({ title, body }: FirstFile, words: SiteWords): string =>
  newFile({ translation: 'draft', title: words.t(title) }) + bodyIn(body, words)

const bodyIn = (body: Key | undefined, { t, name }: SiteWords): string =>
  body === undefined ? '' : `${t(body, { name })}\n`
