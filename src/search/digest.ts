import { signs } from './integers.ts'

/**
 * Thirty bits of a text's hash as five signs that may stand in a file name: a file with another text has another
 * name, so that browsers keep each as long as they like; and a text that was cut off or swapped on its way does not
 * fit its name. Not for secrets. (FNV-1a by Fowler, Noll and Vo, over UTF-16 units, mixed once more at the end.)
 */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash ^= hash >>> 13
  return [0, 6, 12, 18, 24].map((shift) => signs[(hash >>> shift) & 63]).join('')
}

export const digestLength = 5
