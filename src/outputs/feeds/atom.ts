import { xmlText } from '#model/escaped.ts'
import type { FeedItem, FeedText } from './item.ts'

/** Atom 1.0 (RFC 4287). */
export const atom = (feed: FeedText): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">
  <id>${xmlText(feed.self.xml)}</id>
  <title>${xmlText(feed.title)}</title>
  <subtitle>${xmlText(feed.description)}</subtitle>
  <updated>${feed.updated}</updated>
  <author><name>${xmlText(feed.publisher)}</name></author>
  <rights>${xmlText(feed.licence)}</rights>
  <link rel="self" type="application/atom+xml" href="${xmlText(feed.self.xml)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>
${feed.items.map(entry).join('')}</feed>
`

const entry = ({ id, url, title, html, date, sectors }: FeedItem): string =>
  `  <entry>
    <id>${xmlText(id)}</id>
    <title>${xmlText(title)}</title>
    <published>${date}</published>
    <updated>${date}</updated>
    <link rel="alternate" type="text/html" href="${xmlText(url)}"/>
${sectors.map((sector) => `    <category term="${xmlText(sector)}"/>\n`).join('')}    <content type="html">${xmlText(html)}</content>
  </entry>
`
