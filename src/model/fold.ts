import { khnormal } from 'khmer-normalizer'
import { digitValue, invisibles } from './scripts.ts'

/**
 * One spelling for everything that looks the same to a reader. Both functions give the same answer in Node and in
 * every browser: they use Unicode's tables, and no dictionary that differs between engines.
 */

/** A word of a script with spaces: case, Latin diacritics, width, digits of any script and invisible signs no longer matter. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]+$/.test(word)) return word
  return word
    .replace(invisibles, '')
    .normalize('NFKD')
    .replace(/\s+/g, '') // ﷺ is four words in one letter
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[’‐]/gu, (sign) => (sign === '’' ? "'" : '-'))
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .normalize('NFC')
    .toUpperCase() // ß is SS and ς is Σ only in capitals
    .toLowerCase()
}

const folded = new Map<string, string>()

/**
 * A cluster of a script without spaces, in the one order in which its signs should stand.
 *
 * Khmer looks the same in several orders of signs, which NFC does not unify. `khnormal` does, at 10 µs a sign, so
 * every cluster is asked for once; and it must see clusters only, since signs beyond U+FFFF make it lose text.
 */
export function foldCluster(cluster: string): string {
  const known = folded.get(cluster)
  if (known !== undefined) return known
  const answer = khnormal(cluster.replace(invisibles, '').normalize('NFC'))
  if (folded.size < 20_000) folded.set(cluster, answer)
  return answer
}
