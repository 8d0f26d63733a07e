import { type Translator, translator } from '#i18n/index.ts'
import { markdownText } from '#i18n/markdown-text.ts'
import { addressOf, dataAddress, type Whereabouts, whereaboutsOf } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import { apiDescription, apiIndex, dataFile, packageFile } from '#model/data-addresses.ts'
import type { Entry } from '#model/entry.ts'
import { onOneLine } from '#model/one-line.ts'
import { settingIn, titleOf, wordOf } from '#model/words.ts'
import { collections } from '#schema/collection.ts'
import type { Output } from './output.ts'

/** What programs that write answers should know of the site, in its first language (https://llmstxt.org/). */
export default {
  label: 'output.llms-txt',
  files: (corpus) => [{ path: 'llms.txt', body: () => textOf(corpus) }],
} satisfies Output

function textOf(corpus: Corpus): string {
  const { site, asOf } = corpus
  const [locale = ''] = site.locales
  const words = { ...translator(locale, site.stateNames), ...whereaboutsOf(site) }
  const { t } = words
  const parts = [
    `# ${markdownText(settingIn(site.name, locale))}`,
    `> ${markdownText(settingIn(site.tagline, locale))}`,
    `${t('home.idea')} ${t('llms.ledger')} ${t('site.as-of', { date: words.date(asOf) })}`,
    `${t('data.licence')} [${markdownText(site.licence.name)}](${site.licence.url}). ${t('llms.cite')}`,
    section(t('llms.lists'), listsOf(words)),
    section(t('collection.sectors'), linksTo(corpus.of('sectors'), words)),
    section(t('collection.reviews'), linksTo(corpus.of('reviews'), words)),
    section(t('data.title'), dataLinks(words)),
    section(t('collection.pages'), linksTo(readersPages(corpus), words)),
    section(t('llms.languages'), languages(site.locales.slice(1), words)),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

type Words = Translator & Whereabouts

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`

const line = (title: string, url: string, about = ''): string =>
  `- [${plainLine(title)}](${url})${about === '' ? '' : `: ${plainLine(about)}`}`

const plainLine = (text: string): string => markdownText(onOneLine(text))

const listsOf = ({ t, urlIn, locale }: Words): string[] =>
  collections
    .filter((collection) => collection !== 'pages')
    .map((collection) =>
      line(
        t(`collection.${collection}`),
        urlIn(locale, `/${collection}/`),
        t(`collection.${collection}.lead`),
      ),
    )

const linksTo = (entries: readonly Entry[], { locale, urlIn }: Words): string[] =>
  entries.map((entry) =>
    line(
      titleOf(entry, locale).text,
      urlIn(locale, addressOf(entry)),
      wordOf(entry, 'summary', locale)?.text,
    ),
  )

const dataLinks = ({ t, locale, urlIn, sharedUrl }: Words): string[] => [
  line(t('data.title'), urlIn(locale, dataAddress), t('data.lead')),
  line('API', sharedUrl(apiIndex)),
  line('OpenAPI', sharedUrl(apiDescription)),
  line('Frictionless Data Package', sharedUrl(dataFile(packageFile))),
]

const readersPages = (corpus: Corpus): Entry<'pages'>[] =>
  corpus.of('pages').filter(({ data }) => data.audience === 'readers')

const languages = (locales: readonly string[], { urlIn, ownName }: Words): string[] =>
  locales.map((locale) => line(ownName(locale), urlIn(locale, '/')))
