/** Characters: what fits a line of a list. */
const longest = 90

/**
 * A title for a recommendation that has none: its first words, up to where its first clause ends or the line is full.
 *
 * @param locale of the wording; where its script writes no spaces, it is cut between words all the same
 */
export function titleFrom(wording: string, locale: string): string {
  const text = wording.replace(/\s+/g, ' ').trim()
  const [clause = ''] = /^.{20,}?(?=[,;:.។](?:\s|$)|\s[–—(]|$)/u.exec(text) ?? []
  const start = clause !== '' && clause.length <= longest ? clause : cut(text, locale)
  return `${start.charAt(0).toLocaleUpperCase(locale)}${start.slice(1)}`
}

function cut(text: string, locale: string): string {
  if (text.length <= longest) return bare(text)
  let end = 0
  for (const { segment, index } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(
    text,
  )) {
    if (index + segment.length > longest - 1) break
    end = index + segment.length
  }
  return `${bare(text.slice(0, end || longest - 1))}…`
}

const bare = (text: string): string => text.replace(/[\s\p{P}]+$/u, '')
