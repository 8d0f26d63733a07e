import { locales } from '#i18n/index.ts'
import { type MadeFile, madeEntry, madeSite } from './_made-file.ts'
import { sentence } from './_made-words.ts'
import { type Draw, drawFrom } from './draw.ts'

/** One in so many has a file attached. */
const perFile = 20

/**
 * Papers of a made-up coalition: each is some pages long, translated, and shows links, a list and a table; some attach a
 * file. The same size makes the same bytes.
 *
 * @param size how many entries
 */
export function* madePapers(size: number): Generator<MadeFile> {
  const draw = drawFrom(size)
  yield madeSite(['XAA'])
  yield madeEntry('sources', 'record', {
    title: 'The record',
    publisher: 'Nobody',
    kind: 'official',
  })
  for (let index = 0; index < size - 1; index++) yield* madePaper(index, draw)
}

/** Names that stand in none of them, one a line. */
export const madeNames = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Xq${index}x Yw${count - index}y\n`).join('')

function* madePaper(index: number, draw: Draw): Generator<MadeFile> {
  const [, ...others] = locales
  const isAttaching = index % perFile === 0
  const body = bodyOf(index, isAttaching, draw)
  const title = `${sentence(5, draw).slice(0, -1)} ${index}`
  const fields = { title, summary: sentence(20, draw), date: '2024-03-01', sources: ['record'] }
  yield madeEntry('briefs', `paper-${index}`, fields, body)
  for (const locale of others) {
    const words = { title: `${title} ${locale}`, translation: 'reviewed' }
    const { path, text } = madeEntry('briefs', `paper-${index}`, words, body)
    yield { path: path.replace(/md$/, `${locale}.md`), text }
  }
  if (isAttaching) {
    const rows = Array.from({ length: 400 }, (_, row) => `${row},${sentence(6, draw)}\n`)
    yield { path: `files/table-${index}.csv`, text: `row,words\n${rows.join('')}` }
  }
}

function bodyOf(index: number, isAttaching: boolean, draw: Draw): string {
  const link = index === 0 ? '../sources/record.md' : `paper-${draw(index)}.md`
  return [
    ...Array.from({ length: 5 }, (_, part) => sectionOf(part, draw)),
    `It goes on [in another paper](${link}).`,
    ...(isAttaching ? [`The numbers are [in a table](../files/table-${index}.csv).`] : []),
  ].join('\n\n')
}

const sectionOf = (part: number, draw: Draw): string =>
  [
    `## ${sentence(4, draw).slice(0, -1)} {#part-${part}}`,
    Array.from({ length: 4 }, () => sentence(18, draw)).join(' '),
    `- ${sentence(8, draw)}\n- **${sentence(4, draw)}** ${sentence(6, draw)}`,
    `| Word | Words |\n| --- | --- |\n| ${sentence(2, draw)} | ${sentence(5, draw)} |`,
  ].join('\n\n')
