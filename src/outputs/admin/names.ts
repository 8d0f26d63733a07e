/** What the forms and the program that reads and writes files for them call things. */

/** The texts of events in a translation: its `history`, which is not a list as that of the original is. */
export const eventWords = 'eventWords'

/** The whole file as it was read, which a form hides. */
export const asWritten = 'asWritten'

/**
 * A format of our own. The editor takes a name for one of Markdown with fields only if it ends in this way.
 *
 * @param ending of the files: `md` or `mdx`
 */
export const formatOf = (ending: string): string => `as-written-${ending}-frontmatter`
