/** How much of what was typed is said again in a sentence; in letters with their signs. */
const most = 60

/** A text that fits into a sentence; never cut within a letter. */
export function shortened(text: string): string {
  // More code units than these sixty letters have anywhere; segmenting a pasted book would take its time.
  const letters = [...new Intl.Segmenter().segment(text.slice(0, most * 20))]
  return letters.length <= most ? text : `${text.slice(0, letters[most]?.index)}…`
}
