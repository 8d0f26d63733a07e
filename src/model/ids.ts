/**
 * The id that a text could have, ASCII kebab-case: `Annual Dialogue` → `annual-dialogue`. Of a text in another script
 * only its Latin letters and its digits are left, and of many nothing.
 */
export const idIn = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => undecomposed[letter] as string)
    // A possessive is one word.
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Letters of Latin alphabets that Unicode does not take apart. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** The same, as long as an address can be read out: whole words of it. @param most characters */
export function shortIdIn(text: string, most = 60): string {
  const id = idIn(text)
  if (id.length <= most) return id
  const end = id.lastIndexOf('-', most)
  return id.slice(0, end > 0 ? end : most)
}

/** The same id, or with the least number behind it that makes it free: `wells`, `wells-2` … */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let [found, number] = [id, 2]
  while (isTaken(found)) found = `${id}-${number++}`
  return found
}
