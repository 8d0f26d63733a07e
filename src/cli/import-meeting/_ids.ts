import { freeId, shortIdIn } from '#model/ids.ts'

/** Characters of an id that is made of words. */
const longest = 45

/** An id of some words; '' where they have too little that can stand in an address. */
export function idFrom(words: string): string {
  const [letters, latin] = [/\p{L}/gu, /\p{Script=Latin}/gu].map(
    (of) => words.match(of)?.length ?? 0,
  )
  // The one name in Latin letters that stands in a sentence of another script says nothing of it.
  if ((latin ?? 0) * 2 < (letters ?? 0)) return ''
  const id = shortIdIn(words, longest)
  return /[a-z]{2}/.test(id) ? id : ''
}

/** Gives out ids that nothing else has: `wells`, `wells-2` … */
export function idsBeside(isTaken: (id: string) => boolean): (wanted: string) => string {
  const given = new Set<string>()
  return (wanted) => {
    const id = freeId(wanted, (id) => given.has(id) || isTaken(id))
    given.add(id)
    return id
  }
}
