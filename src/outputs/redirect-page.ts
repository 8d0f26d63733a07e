import type { Translator } from '#i18n/index.ts'
import { escaped } from '#model/escaped.ts'
import { leadingPolicy, policyText } from '#model/policy.ts'
import type { Word } from '#model/words.ts'
import { leadingScriptPath } from './leading-script.ts'

/** Where a page leads, and what its link is called. */
export interface Way {
  title: Word
  /** Of the folder of the site: `/voice/`. */
  base: string
  path: string
  url: string
  label: string
}

/**
 * A page that only leads on to another one. Of what follows `#` in a link to it, browsers tell its script alone (the
 * refresh of a page forgets it: https://html.spec.whatwg.org/#shared-declarative-refresh-steps); without scripts, the
 * way leads to the beginning of the other page.
 */
export const redirectPage = (
  { locale, direction }: Translator,
  { title, base, path, url, label }: Way,
): string =>
  `<!doctype html>
<html lang="${locale}" dir="${direction}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyText(leadingPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title.text)}</title>
<noscript><meta http-equiv="refresh" content="0; url=${escaped(path)}"></noscript>
<script defer src="${base}${leadingScriptPath}"></script>
<link rel="canonical" href="${escaped(url)}">
<h1${title.locale === locale ? '' : ` lang="${title.locale}"`}>${escaped(title.text)}</h1>
<p><a href="${escaped(path)}">${escaped(label)}</a></p>
</html>
`
