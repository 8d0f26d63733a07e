import { addressOf } from '#model/addresses.ts'
import type { Day } from '#model/dates.ts'
import type { Embedded } from '#model/embeds.ts'
import { escaped } from '#model/escaped.ts'
import { eventsBy } from '#model/ledger.ts'
import { onOneLine } from '#model/one-line.ts'
import { embedPolicy, policyText } from '#model/policy.ts'
import { settingIn, titleOf } from '#model/words.ts'
import { askParts } from './ask.ts'
import { reviewParts } from './review.ts'
import { sectorParts } from './sector.ts'
import { embedStyle, hashOfEmbedStyle } from './style.ts'
import type { EmbedView } from './words.ts'

/** A whole page for a frame on somebody else’s page: it asks for nothing, runs nothing, and its links open beside it. */
export function embedPage(entry: Embedded, view: EmbedView): string {
  const { t, html, date, locale, direction, script, urlIn, corpus, word, link } = view
  const { site, asOf } = corpus
  const title = titleOf(entry, locale)
  const { above, below } = partsOf(entry, view)
  const name = settingIn(site.name, locale)
  const sources = sourcesOf(entry, asOf)
  return `<!doctype html>
<html lang="${locale}" dir="${direction}" data-script="${script}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyText(embedPolicy([hashOfEmbedStyle(site)]))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(`${onOneLine(title.text)} · ${name}`)}</title>
<link rel="canonical" href="${escaped(urlIn(locale, addressOf(entry)))}">
<style>${embedStyle(site)}</style>
</head>
<body>
<main>
${above}
<h1>${link(addressOf(entry), word(title))}</h1>
${below}
</main>
<footer><span>${link('/', html(name))}</span><span>${html(t('days.on', { date: date(asOf) }))}</span>${
    sources > 0 ? `<span>${html(t('embed.sources', { count: sources }))}</span>` : ''
  }</footer>
</body>
</html>
`
}

function partsOf(entry: Embedded, view: EmbedView): { above: string; below: string } {
  switch (entry.collection) {
    case 'asks':
      return askParts(entry, view)
    case 'reviews':
      return reviewParts(entry, view)
    case 'sectors':
      return sectorParts(entry, view)
  }
}

/** How many documents it rests on, those of its events included. */
function sourcesOf(entry: Embedded, asOf: Day): number {
  const own = 'sources' in entry.data ? entry.data.sources : []
  const events = entry.collection === 'asks' ? eventsBy(entry, asOf) : []
  return new Set([...own, ...events.flatMap(({ event }) => event.sources)]).size
}
