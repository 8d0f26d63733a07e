import Slugger from 'github-slugger'

/** Characters of an id that is made of words. */
const longest = 45

/** An id of some words; '' where they have too little that can stand in an address. */
export function idFrom(words: string): string {
  const [letters, latin] = [/\p{L}/gu, /\p{Script=Latin}/gu].map(
    (of) => words.match(of)?.length ?? 0,
  )
  // The one name in Latin letters that stands in a sentence of another script says nothing of it.
  if ((latin ?? 0) * 2 < (letters ?? 0)) return ''
  const slug = new Slugger()
    .slug(words.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  const whole = slug.length <= longest ? slug : slug.slice(0, slug.lastIndexOf('-', longest))
  return /[a-z]{2}/.test(whole) ? whole : ''
}

/** Gives out ids that nothing else has: `wells`, `wells-2` … */
export function idsBeside(isTaken: (id: string) => boolean): (wanted: string) => string {
  const given = new Set<string>()
  return (wanted) => {
    let id = wanted
    for (let number = 2; given.has(id) || isTaken(id); number++) id = `${wanted}-${number}`
    given.add(id)
    return id
  }
}
