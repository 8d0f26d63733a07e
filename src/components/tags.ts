/**
 * A tag, as the source of a RegExp. Its attributes stand in double quotes, as Astro writes them; a `>` inside one, which
 * Astro leaves as it is, does not end the tag.
 */
export const tag = '<(?:[^>"]|"[^"]*")*>'

const edgesOfLinks = new RegExp(`(?=<a\\b)(${tag})\\s+|\\s+(</a>)`, 'g')

/** Source lines break inside links; the space that leaves would be underlined. */
export const withTightLinks = (html: string): string => html.replace(edgesOfLinks, '$1$2')

/** The words of a piece of HTML, escaped as they were. */
export const withoutTags = (html: string): string => html.replace(new RegExp(tag, 'g'), '')
