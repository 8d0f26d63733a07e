import { type Draw, drawFrom } from '#cli/benches/draw.ts'

// Letters that come more than once are commoner; an empty end of a syllable is commonest.
const onsets = 'b c d f g h l m n p r s t v w c d l m n p r r s s t t st pr tr ch'
const vowels = 'a e i o u a e i o e a i ea ou'
const codas = 'n r s l t n r m d c nt st ss                  '
const endings = 's ed ing er ation ly s ed ing s al ment'

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
  if (rank > 300 && draw(2) === 0) return stem(rank >> 1) + one(ending, draw)
  return stem(rank)
}

function stem(rank: number): string {
  const own = drawFrom(rank * 104_729)
  const syllables = rank < 60 ? 1 : rank < 1_500 ? 1 + own(2) : 2 + (own(3) === 0 ? 1 : 0)
  return Array.from(
    { length: syllables },
    () => one(onset, own) + one(vowel, own) + one(coda, own),
  ).join('')
}

const one = (list: readonly string[] | undefined, draw: Draw): string =>
  list?.[draw(list.length)] ?? ''
