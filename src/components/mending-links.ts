import { addressOf, outsideHref } from '#model/addresses.ts'
import { editPathOf } from '#model/edit-path.ts'
import type { Entry } from '#model/entry.ts'
import { titleOf, translationIn } from '#model/words.ts'
import { filledLink } from './filled-link.ts'
import type { View } from './view.ts'

/** Where an entry's page can be edited, and where a mistake on it be reported, as far as `site.yml` says. */
export function mendingLinks(entry: Entry, view: View): { edit?: string; report?: string } {
  const { editLink, reportLink } = view.corpus.site
  // Whoever reads a translation and finds a mistake finds it there.
  const { file } = translationIn(entry, view.locale) ?? entry
  const values = {
    file: editPathOf(file, entry.collection),
    title: titleOf(entry, view.locale).text,
    url: view.url(addressOf(entry)),
  }
  const filled = (template = '') => outsideHref(filledLink(template, values))
  const [edit, report] = [filled(editLink), filled(reportLink)]
  return { ...(edit && { edit }), ...(report && { report }) }
}
