import type { Entry } from '#model/entry.ts'
import type { View } from './view.ts'

/** The ways to the document of a source; none for what cannot be opened. */
export interface SourceLink {
  href: string
  label: string
}

/** Where the document is, and where it will be found when that address is gone: a copy, or at least where to look for one. */
export function sourceLinks({ data }: Entry<'sources'>, view: View): SourceLink[] {
  const open = data.url && { href: data.url, label: view.t('source.open') }
  return [open, archivedLink({ data }, view)].filter((link) => link !== undefined && link !== '')
}

/** The copy that is known; otherwise, where the archive of `site.yml` would have one. */
export function archivedLink(
  { data: { url, archived } }: Pick<Entry<'sources'>, 'data'>,
  { corpus, t }: View,
): SourceLink | undefined {
  if (archived) return { href: archived, label: t('source.archived') }
  const { archiveLink } = corpus.site
  if (!(url && archiveLink)) return undefined
  // An archive keeps documents, not places in them.
  const href = archiveLink.replaceAll('{url}', url.replace(/#.*$/s, ''))
  return { href, label: t('source.archive') }
}
