import { paragraphId } from '#model/paragraphs.ts'
import { type MadeFile, madeEntry, madeSite } from './_made-file.ts'
import { sentence } from './_made-words.ts'
import { type Draw, drawFrom } from './draw.ts'

/** As many as a Working Group report has: 41,000 are those of 193 reviews. */
const perReview = 212
const cyclesOfState = 4
/** As many as the United Nations has members. */
const states = 193
const sectors = 24
const organizations = 60

/**
 * The ledger of a made-up world: reviews of several cycles, their recommendations, each with a position and one in
 * fifty followed further, and an ask for every 82 of them. The same size makes the same bytes.
 *
 * @param size how many recommendations
 */
export function* madeLedger(size: number): Generator<MadeFile> {
  const draw = drawFrom(size)
  const reviews = Math.ceil(size / perReview)
  yield madeSite(Array.from({ length: states }, (_, index) => stateAt(index)))
  for (let index = 0; index < sectors; index++)
    yield madeEntry('sectors', `sector-${index}`, { title: titleOf(draw, index) })
  for (let index = 0; index < organizations; index++)
    yield madeEntry('organizations', `organization-${index}`, {
      title: titleOf(draw, index),
      kind: index % 2 === 0 ? 'coalition' : 'state-body',
    })
  for (let index = 0; index < reviews; index++) {
    const count = Math.min(perReview, size - index * perReview)
    yield* madeReview(reviewAt(index), count, draw)
  }
  for (let index = 0; index < size / 82; index++) yield madeAsk(index, reviews, draw)
}

interface Review {
  id: string
  state: string
  cycle: number
  date: string
}

function reviewAt(index: number): Review {
  const state = stateAt(Math.floor(index / cyclesOfState))
  const cycle = (index % cyclesOfState) + 1
  const month = String((index % 12) + 1).padStart(2, '0')
  return {
    id: `${state.toLowerCase()}-${cycle}`,
    state,
    cycle,
    date: `${2003 + 5 * cycle}-${month}-15`,
  }
}

/** XAA to XZZ are free for made-up States. */
function stateAt(index: number): string {
  const letter = (number: number) => String.fromCharCode('A'.charCodeAt(0) + (number % 26))
  return `X${letter(Math.floor(index / 26))}${letter(index)}`
}

/** Each another one. */
function statesFrom(draw: Draw, count: number): string[] {
  const first = draw(states)
  return Array.from({ length: count }, (_, index) => stateAt((first + index) % states))
}

function* madeReview(review: Review, count: number, draw: Draw): Generator<MadeFile> {
  const { id, state, cycle, date } = review
  const sources = [`report-${id}`]
  const supported = Math.ceil(count * 0.8)
  const total = (measure: string, number: number) => ({
    measure,
    number,
    date,
    countedBy: 'Made-up Council',
    sources,
  })
  yield madeEntry('sources', `report-${id}`, {
    title: `Report ${id}`,
    publisher: 'Made-up Council',
    kind: 'official',
    date,
  })
  yield madeEntry('reviews', id, {
    title: `${state} ${cycle}`,
    stateUnderReview: state,
    cycle,
    date,
    troika: statesFrom(draw, 3),
    report: `report-${id}`,
    complete: true,
    totals: [
      total('received', count),
      total('supported', supported),
      total('noted', count - supported),
    ],
    sources,
  })
  for (let index = 0; index < count; index++)
    yield madeRecommendation(review, index, index < supported ? 'supported' : 'noted', draw)
}

const paragraphAt = (index: number): string => `118.${index + 1}`

function madeRecommendation(
  { id, state, cycle, date }: Review,
  index: number,
  position: string,
  draw: Draw,
): MadeFile {
  const paragraph = paragraphAt(index)
  const sources = [`report-${id}`]
  const isFollowed = draw(50) === 0
  const by = [`organization-${draw(organizations)}`]
  const later = (years: number) => date.replace(/^\d+/, (year) => String(Number(year) + years))
  return madeEntry('recommendations', `${id}/${paragraphId(paragraph)}`, {
    title: `${sentence(4 + draw(5), draw).slice(0, -1)}, ${state} ${cycle}, ${paragraph}`,
    review: id,
    paragraph: `'${paragraph}'`,
    recommendingStates: statesFrom(draw, draw(4) === 0 ? 2 : 1),
    sectors: [`sector-${draw(sectors)}`],
    wording: sentence(20 + draw(41), draw),
    sources,
    ...(isFollowed &&
      cycle > 1 && { threads: [{ kind: 'repeats', to: earlier(state, cycle, index) }] }),
    history: [
      { date, kind: 'position', position, sources },
      ...(isFollowed
        ? [
            { date: later(1), kind: 'report', implementation: 'full', sources },
            {
              date: later(2),
              kind: 'assessment',
              implementation: 'partial',
              by,
              text: sentence(12, draw),
              sources,
            },
          ]
        : []),
    ],
  })
}

const earlier = (state: string, cycle: number, index: number): string =>
  `${state.toLowerCase()}-${cycle - 1}/${paragraphId(paragraphAt(index))}`

function madeAsk(index: number, reviews: number, draw: Draw): MadeFile {
  const sources = [`report-${reviewAt(draw(reviews)).id}`]
  const by = [`organization-${2 * draw(organizations / 2) + 1}`]
  return madeEntry(
    'asks',
    `ask-${index}`,
    {
      title: titleOf(draw, index),
      summary: sentence(15, draw),
      date: `20${10 + draw(14)}-03-01`,
      sectors: [`sector-${draw(sectors)}`],
      askedBy: [`organization-${2 * draw(organizations / 2)}`],
      addressees: by,
      sources,
      history: [
        ...(draw(2) === 0 ? [{ date: '2024-05-02', kind: 'acknowledgement', by, sources }] : []),
        ...(draw(4) === 0
          ? [
              {
                date: '2024-09',
                kind: 'commitment',
                by,
                text: sentence(12, draw),
                due: '2025-06-30',
                sources,
              },
            ]
          : []),
      ],
    },
    sentence(60, draw),
  )
}

/** The number makes it the only one. */
const titleOf = (draw: Draw, index: number): string =>
  `${sentence(3, draw).slice(0, -1)} ${index + 1}`
