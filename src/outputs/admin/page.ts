import { type Translator, translator } from '#i18n/index.ts'
import { whereaboutsOf } from '#model/addresses.ts'
import { escaped } from '#model/escaped.ts'
import { adminPolicy, policyText } from '#model/policy.ts'
import { repositoryOf } from '#model/repository.ts'
import { settingIn } from '#model/words.ts'
import type { Site } from '#schema/site.ts'

/**
 * The page of the editor in the browser: empty but for the way back, the choice of language, and a sentence in each
 * language for browsers without scripts. `admin/start.ts` fills it.
 */
export function adminPage(site: Site): string {
  const { sharedPath, pathIn } = whereaboutsOf(site)
  const languages = site.locales.map((locale) => translator(locale, site.stateNames))
  const [{ locale, t }] = languages as [Translator]
  const name = settingIn(site.name, locale)
  const repository = repositoryOf(site)
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyText(adminPolicy(repository?.api))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(t('admin.title', { name }))}</title>
<link rel="icon" type="image/svg+xml" href="${sharedPath('/icon.svg')}">
${site.locales.map((each) => `<link rel="alternate" type="application/json" hreflang="${each}" href="${sharedPath(`/admin/config.${each}.json`)}">`).join('\n')}
<link rel="stylesheet" href="${sharedPath('/admin/program/start.css')}">
<header>
<nav aria-label="${escaped(t('admin.languages'))}">
${languages.map(languageLink).join('\n')}
</nav>
<a href="${escaped(pathIn(locale, '/'))}">${escaped(name)}</a>
</header>
<noscript>
${languages.map(sentence('admin.needs-script')).join('\n')}
</noscript>
<div id="here" hidden${repository ? ` data-repository="${escaped(repository.name)}"` : ''}>
${languages.map(sentence('admin.only-here')).join('\n')}
</div>
<div id="nc-root"></div>
<script type="module" src="${sharedPath('/admin/program/start.js')}"></script>
</html>
`
}

const languageLink = ({ locale, ownName }: Translator): string =>
  `<a href="?language=${locale}" lang="${locale}" hreflang="${locale}">${escaped(ownName(locale))}</a>`

const sentence =
  (key: 'admin.needs-script' | 'admin.only-here') =>
  ({ locale, direction, t }: Translator): string =>
    `<p lang="${locale}" dir="${direction}">${escaped(t(key))}</p>`
