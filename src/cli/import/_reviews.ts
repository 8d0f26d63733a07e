import type { Entry } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Cells } from './_cells.ts'
import type { Context } from './_context.ts'
import { itemsOf } from './_folded.ts'

/** The review that a row is about; none for a row of another one, and for one of which it cannot be told. */
export function reviewOf(cells: Cells, context: Context): Entry<'reviews'> | undefined {
  const { review } = context.choices
  const said = saidBy(cells)
  if (said === undefined) {
    if (!review) context.problems.gather('review-needed', cells.at(), {})
    return review
  }
  if (review && isOf(review, said, context)) return review
  if (review) {
    context.problems.gather('other-review', cells.at(), { review: review.id }, 'warning')
    return undefined
  }
  return found(cells, said, context)
}

type Said = { id: string } | { state: string; cycle: string; session: string }

function saidBy(cells: Cells): Said | undefined {
  const id = cells.text('id').split('/')[0] || cells.text('review')
  if (id) return { id }
  const state = itemsOf(cells.text('stateUnderReview'), /\n/)[0]
  if (!state) return undefined
  const [cycle = '', session = ''] = [
    numberIn(cells.text('cycle')),
    numberIn(cells.text('session')),
  ]
  return { state, cycle, session }
}

/** `46 Session`, `3rd cycle`, `Session 18: January 2014` */
const numberIn = (text: string): string => /\d+/.exec(text)?.[0] ?? ''

function isOf({ id, data }: Entry<'reviews'>, said: Said, { states }: Context): boolean {
  if ('id' in said) return said.id === id
  return (
    states.code(said.state) === data.stateUnderReview &&
    (said.cycle === '' || Number(said.cycle) === data.cycle) &&
    (said.session === '' || data.session === undefined || Number(said.session) === data.session)
  )
}

function found(cells: Cells, said: Said, context: Context): Entry<'reviews'> | undefined {
  const { corpus, problems, folder } = context
  const [review, ...others] = corpus.of('reviews').filter((review) => isOf(review, said, context))
  if (review && others.length === 0) return review
  if ('id' in said) {
    const meant = nearest(
      said.id,
      corpus.of('reviews').map(({ id }) => id),
    )
    const values = { id: said.id, folder: `${folder}/reviews/`, ...(meant && { nearest: meant }) }
    problems.gather('unknown-review', cells.at(cells.has('review') ? 'review' : 'id'), values)
  } else {
    const { state, cycle, session } = said
    problems.gather('unrecorded-review', cells.at('stateUnderReview'), {
      state,
      cycle: cycle || '–',
      session: session || '–',
      folder: `${folder}/reviews/`,
    })
  }
  return undefined
}
