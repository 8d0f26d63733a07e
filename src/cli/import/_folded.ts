/** Words as they are compared: whatever their case, accents, punctuation and spaces. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

/** Items of a cell, without the marks that begin a line of a list. */
export const itemsOf = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((item) => item.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((item) => item !== '')
