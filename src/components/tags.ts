/**
 * A tag, as the source of a RegExp. Its attributes stand in double quotes, as Astro writes them; a `>` inside one, which
 * Astro leaves as it is, does not end the tag.
 */
export const tag = '<(?:[^>"]|"[^"]*")*>'

/** The words of a piece of HTML, escaped as they were. */
export const withoutTags = (html: string): string => html.replace(new RegExp(tag, 'g'), '')
