import { type Draw, drawFrom } from '#cli/benches/draw.ts'

const onsets =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w'
const vowels = 'a e i o u ai ea ee ie oa ou a e i o'
const codas = ' b ck d g l ll m n nd ng nt p r rd rm rn rt s sh ss st t th x   '
const endings = 's ed ing er ation ment ly al ity s ed ing ive able ness'

const [onset, vowel, coda, ending] = [onsets, vowels, codas, endings].map((list) => list.split(' '))

const known = new Map<number, string>()

/**
 * A made-up word by how common it is, 0 the commonest. Common words are short; of the others every second one is
 * a form of a commoner one, so that there are stems to find.
 */
export function madeWord(rank: number): string {
  const word = known.get(rank) ?? spelt(rank)
  known.set(rank, word)
  return word
}

function spelt(rank: number): string {
  const draw = drawFrom(rank * 7919)
  if (rank > 300 && draw(2) === 0) return madeWord(rank >> 1) + one(ending, draw)
  const syllables = rank < 100 ? 1 : rank < 2_000 ? 1 + draw(2) : 2 + draw(2)
  return Array.from(
    { length: syllables },
    () => one(onset, draw) + one(vowel, draw) + one(coda, draw),
  ).join('')
}

const one = (list: readonly string[] | undefined, draw: Draw): string =>
  list?.[draw(list.length)] ?? ''
