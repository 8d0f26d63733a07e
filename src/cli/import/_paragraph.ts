import type { Entry } from '#model/entry.ts'
import { paragraphId } from '#model/paragraphs.ts'
import { beginning, type Cells } from './_cells.ts'
import type { Context } from './_context.ts'
import { folded } from './_folded.ts'
import { asParagraph, type Printed } from './_printed.ts'

/**
 * The number of the recommendation that a row is about; none where it cannot be told, and that is said.
 *
 * An id decides, because spreadsheet programs take `118.10` for a number and `5.1` for a day and keep neither.
 */
export function paragraphOf(
  cells: Cells,
  text: Printed,
  review: Entry<'reviews'>,
  context: Context,
): string | undefined {
  const { problems } = context
  const id = cells.text('id')
  const cell = cells.text('paragraph')
  const written = asParagraph(cell)
  if (id !== '') return byId(id, written, cells, context)
  if (written !== '') {
    warnOfNumbers(written, cells, context)
    return written
  }
  if (cell !== '') {
    problems.add('wrong-paragraph', cells.at('paragraph'), { value: beginning(cell) })
    return undefined
  }
  const found = text.paragraph ?? recordedWith(text.wording, review, context)
  if (found === undefined)
    problems.add('missing-paragraph', cells.at(), {
      text: beginning(text.wording || cells.text('title')),
    })
  return found
}

function byId(id: string, written: string, cells: Cells, context: Context): string | undefined {
  const [, number = ''] = /^[a-z0-9-]+\/([0-9]+(?:-[0-9]+)+[a-z]?)$/.exec(id) ?? []
  const paragraph = number.replaceAll('-', '.')
  if (paragraph === '') {
    context.problems.add('wrong-id', cells.at('id'), { id })
    return undefined
  }
  const isSame = paragraphId(written) === number || Number(written) === Number(paragraph)
  if (written === '' || isSame) return paragraph
  context.problems.add('paragraph-apart', cells.at('paragraph'), { id, paragraph, written })
  return undefined
}

/** In a list of some, nothing else shows that a zero has gone. */
function warnOfNumbers(written: string, cells: Cells, { choices, problems }: Context): void {
  if (choices.partial && cells.isNumber('paragraph') && /\.\d$/.test(written))
    problems.gather('paragraph-number', cells.at('paragraph'), {}, 'warning')
}

/** Exports without numbers: the recommendation of this review whose words they are, if there is only one. */
function recordedWith(
  wording: string,
  review: Entry<'reviews'>,
  context: Context,
): string | undefined {
  if (wording === '') return undefined
  const found = wordingsOf(review, context).get(folded(wording)) ?? []
  return found.length === 1 ? found[0] : undefined
}

const wordings = new WeakMap<Entry<'reviews'>, ReadonlyMap<string, string[]>>()

function wordingsOf(review: Entry<'reviews'>, { corpus }: Context) {
  const known = wordings.get(review)
  if (known) return known
  const found = new Map<string, string[]>()
  for (const { data } of corpus.referring(review, 'recommendations', 'review')) {
    const key = folded(data.wording ?? '')
    found.set(key, [...(found.get(key) ?? []), data.paragraph])
  }
  wordings.set(review, found)
  return found
}
