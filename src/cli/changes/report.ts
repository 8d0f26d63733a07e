import type { Key, Translator } from '#i18n/index.ts'
import { markdownText } from '#i18n/markdown-text.ts'
import type { ChangedFile, ChangedPage, SiteChanges } from './compare.ts'
import type { Difference } from './difference.ts'

const kinds = ['added', 'changed', 'removed'] as const

/**
 * What changed in a site, as Markdown: the pages by language and kind, each with its title, its address, and what it says
 * now in the place of what it said.
 *
 * @param most at most so many lines of each kind
 */
export function changesMarkdown(changes: SiteChanges, most: number, words: Translator): string {
  const { pages, files, around, unread } = changes
  const { t } = words
  const languages = [...Map.groupBy(pages, ({ language }) => language)]
  const parts = languages.flatMap(([language, own]) => [
    `### ${markdownText(language === '' ? t('changes.pages') : words.languageName(language))}`,
    ...kinds.flatMap((kind) => pageList(kind, own, most, words)),
  ])
  const fileLists = kinds.flatMap((kind) => fileList(kind, files, most, words))
  return [
    total(changes, words),
    ...parts,
    ...(fileLists.length > 0 ? [`### ${t('changes.files')}`, ...fileLists] : []),
    ...(around > 0 ? [t('changes.around', { count: around })] : []),
    ...(unread > 0 ? [t('changes.unread', { count: unread })] : []),
  ].join('\n\n')
}

function total({ pages, files, around, unread }: SiteChanges, words: Translator): string {
  const { t } = words
  if (pages.length + files.length + around + unread === 0) return t('changes.none')
  const counted = kinds.flatMap((kind) => {
    const count = pages.filter((page) => page.kind === kind).length
    return count > 0 ? [t(`changes.total.${kind}` as Key, { count })] : []
  })
  return `## ${counted.length > 0 ? words.list(counted) : t('changes.no-words')}`
}

function pageList(
  kind: ChangedPage['kind'],
  pages: readonly ChangedPage[],
  most: number,
  words: Translator,
): string[] {
  const own = pages.filter((page) => page.kind === kind)
  return listed(`changes.${kind}`, own.map(pageLine), most, words)
}

/** At most so many places of a page are shown. */
const mostPlaces = 3

function pageLine({ address, title, differences = [] }: ChangedPage): string {
  const places = differences.slice(0, mostPlaces).map(placeLine)
  const more = differences.length > mostPlaces ? ['  - …'] : []
  return [`- ${markdownText(title)} ${codeText(address)}`, ...places, ...more].join('\n')
}

function placeLine({ before, after }: Difference): string {
  const parts = [
    ...(before === '' ? [] : [`<del>${markdownText(before)}</del>`]),
    ...(after === '' ? [] : [`<ins>${markdownText(after)}</ins>`]),
  ]
  return `  - ${parts.join(' ')}`
}

const codeText = (text: string): string => `\`${text.replaceAll('`', '')}\``

function fileList(
  kind: ChangedFile['kind'],
  files: readonly ChangedFile[],
  most: number,
  words: Translator,
): string[] {
  const own = files.filter((file) => file.kind === kind)
  const lines = own.map(({ path }) => `- ${codeText(path)}`)
  return listed(`changes.${kind}`, lines, most, words)
}

function listed(key: Key, lines: readonly string[], most: number, { t }: Translator): string[] {
  if (lines.length === 0) return []
  const count = lines.length - most
  const more = count > 0 ? [`- ${t('changes.more', { count })}`] : []
  return [`**${t(key)}**`, [...lines.slice(0, most), ...more].join('\n')]
}
