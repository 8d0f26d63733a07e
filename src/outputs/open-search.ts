import { whereaboutsOf } from '#model/addresses.ts'
import { xmlText } from '#model/escaped.ts'
import { settingIn } from '#model/words.ts'
import type { Site } from '#schema/site.ts'
import type { Output } from './output.ts'

/**
 * By which a browser offers the site as one of its search engines, one file a language (OpenSearch 1.1 draft 6,
 * https://github.com/dewitt/opensearch). Every page names the one of its language in its head.
 */
export default {
  label: 'output.open-search',
  files: ({ site }) =>
    site.locales.map((locale) => ({
      path: `opensearch.${locale}.xml`,
      body: () => description(site, locale),
    })),
} satisfies Output

function description(site: Site, locale: string): string {
  const { urlIn, sharedUrl } = whereaboutsOf(site)
  const name = settingIn(site.name, locale)
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xmlText(shortened(name, 16, locale))}</ShortName>
  <LongName>${xmlText(shortened(name, 48, locale))}</LongName>
  <Description>${xmlText(shortened(settingIn(site.tagline, locale), 1024, locale))}</Description>
  <Url type="text/html" template="${xmlText(urlIn(locale, '/search/'))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${xmlText(sharedUrl(`/opensearch.${locale}.xml`))}"/>
  <Image type="image/svg+xml">${xmlText(sharedUrl('/icon.svg'))}</Image>
  <Language>${locale}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`
}

/**
 * The longest beginning of a text that the format has room for, ended after a word; where not even one word fits, after
 * a letter with all its signs.
 *
 * @param most in characters (code points), as XML counts them
 */
function shortened(text: string, most: number, locale: string): string {
  const plain = text.trim().replace(/\s+/g, ' ')
  if ([...plain].length <= most) return plain
  const [byWord, byLetter] = (['word', 'grapheme'] as const).map((granularity) => {
    let fitting = ''
    for (const { segment } of new Intl.Segmenter(locale, { granularity }).segment(plain)) {
      if ([...fitting, ...segment].length > most) break
      fitting += segment
    }
    return fitting.replace(/[\s\p{P}]+$/u, '')
  })
  return byWord || byLetter || ''
}
