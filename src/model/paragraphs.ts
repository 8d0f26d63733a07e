const byNumber = new Intl.Collator('en', { numeric: true })

/** Compares paragraph numbers as printed, number by number: 118.2 stands before 118.10, and 118.10 before 118.10a. */
export const compareParagraphs = (a: string, b: string): number => byNumber.compare(a, b)

/** The last part of an address: `118.22` → `118-22`. */
export const paragraphId = (paragraph: string): string => paragraph.replaceAll('.', '-')
