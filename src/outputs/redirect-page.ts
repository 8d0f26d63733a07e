import type { Translator } from '#i18n/index.ts'
import { escaped } from '#model/escaped.ts'
import { policyText, stillPolicy } from '#model/policy.ts'
import type { Word } from '#model/words.ts'

/** Where a page leads, and what its link is called. */
export interface Way {
  title: Word
  path: string
  url: string
  label: string
}

/** A page that only leads on to another one, without a script. */
export const redirectPage = (
  { locale, direction }: Translator,
  { title, path, url, label }: Way,
): string =>
  `<!doctype html>
<html lang="${locale}" dir="${direction}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyText(stillPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title.text)}</title>
<meta http-equiv="refresh" content="0; url=${escaped(path)}">
<link rel="canonical" href="${escaped(url)}">
<h1${title.locale === locale ? '' : ` lang="${title.locale}"`}>${escaped(title.text)}</h1>
<p><a href="${escaped(path)}">${escaped(label)}</a></p>
</html>
`
