import { type Draw, drawFrom } from '#cli/benches/draw.ts'
import type { Page } from './collection.ts'
import { madeWord } from './made-words.ts'

/**
 * Made-up pages of about 640 characters, as recommendations and sections of briefs have. Words come as often as in a
 * language (Zipf), with a long tail: of 10,000 pages there are some 20,000 distinct words. The same size makes the same
 * pages, and a larger one begins with those of a smaller one.
 */
export function madePages(size: number): Page[] {
  const draw = drawFrom(7)
  return Array.from({ length: size }, (_, place) => madePage(String(place), draw))
}

function madePage(id: string, draw: Draw): Page {
  const topic = draw(topics)
  const title = capital(wordsFrom(4 + draw(6), topic, draw))
  const sentences = Array.from({ length: 5 + draw(4) }, () =>
    capital(wordsFrom(11 + draw(14), topic, draw)),
  )
  return { id, title, text: `${sentences.join('. ')}.` }
}

const wordsFrom = (count: number, topic: number, draw: Draw): string =>
  Array.from({ length: count }, () => madeWord(rankFrom(topic, draw))).join(' ')

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`

const topics = 200
const wordsOfTopic = 40
const commonWords = 5_000

/**
 * One word in six belongs to what the page is about; of the others the n-th commonest comes 1/n as often as the
 * commonest, and three in a hundred come from a tail that has no end, 1/n².
 */
function rankFrom(topic: number, draw: Draw): number {
  const share = (draw(1_000_000) + 1) / 1_000_000
  if (draw(6) === 0) return 200 + (drawFrom(topic * wordsOfTopic + draw(wordsOfTopic))(4_000) | 0)
  if (draw(33) === 0) return Math.min(1_000_000, Math.floor(commonWords / share))
  return Math.floor(commonWords ** share) - 1
}

/** Queries as people type them: one to three words of a page, every fourth with two letters swapped. */
export function madeQueries(pages: readonly Page[], count: number): string[] {
  const draw = drawFrom(11)
  return Array.from({ length: count }, (_, place) => {
    const page = pages[draw(pages.length)] as Page
    const words = (draw(2) === 0 ? page.title : page.text).split(/[ .]+/).filter(isAsked)
    const first = draw(words.length)
    const query = words.slice(first, first + 1 + draw(3)).join(' ')
    return (place % 4 === 3 ? swapped(query) : query).toLowerCase()
  })
}

const isAsked = (word: string): boolean => word.length > 3

const swapped = (query: string): string => query.replace(/^(..)(.)(.)/, '$1$3$2')
