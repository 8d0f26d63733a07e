import { table } from '#cli/benches/table.ts'
import type { Translator } from '#i18n/index.ts'
import { brotliQuality } from './brotli.ts'
import { type EngineId, engineNames } from './engine.ts'
import { madePages, madeQueries } from './made-pages.ts'
import { slowLine } from './serve.ts'
import { type Keys, type Speed, type SpeedTools, slowProcessor, speedOf } from './speed.ts'

const queryCount = 40

/** A table for each size, a line for each engine, and below it what could not be measured and why. */
export async function* speedReport(
  { sizes, engines }: { sizes: readonly number[]; engines: readonly EngineId[] },
  tools: SpeedTools,
  words: Translator,
): AsyncGenerator<string> {
  for (const size of sizes) {
    const pages = madePages(size)
    const queries = madeQueries(pages, queryCount)
    const letters = queries.join('').length
    yield `${words.t('bench.search.size', {
      pages: words.number(size),
      words: words.number(wordCount(pages)),
      letters: words.number(letters),
      quality: brotliQuality,
    })}\n`
    const speeds: [EngineId, Speed][] = []
    for (const engine of engines) {
      const values = { name: engineNames[engine], pages: words.number(size) }
      console.error(words.t('bench.search.progress', values))
      speeds.push([engine, await speedOf(engine, size, queries, tools)])
    }
    yield table([columns(words), ...speeds.map((speed) => row(speed, words))])
    yield `${speeds.flatMap((speed) => notes(speed, letters, words)).join('')}\n`
  }
}

const wordCount = (pages: readonly { text: string }[]): number =>
  new Set(pages.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])).size

const columns = ({ t }: Translator): string[] => [
  '',
  t('bench.search.index'),
  t('bench.search.first-bytes'),
  t('bench.search.first'),
  t('bench.search.keys'),
  t('bench.search.slow-keys', { slower: slowProcessor }),
  t('bench.search.heap'),
  t('bench.search.make'),
  t('bench.search.make-memory'),
]

const unknown = '—'

function row([engine, speed]: readonly [EngineId, Speed], { number }: Translator): string[] {
  const { make, indexBytes, first, keys, slowKeys, heap } = speed
  const shown = (value: number | undefined) =>
    value === undefined ? unknown : number(short(value))
  const pair = (values: readonly (number | undefined)[] | undefined) =>
    values ? values.map(shown).join(' / ') : unknown
  const times = (typed: Keys | undefined) => pair(typed && [typed.median, typed.p95])
  return [
    engineNames[engine],
    shown(indexBytes && indexBytes / 1000),
    shown(first && first.bytes / 1000),
    first && first.milliseconds === undefined
      ? `> ${number(Math.round(first.bytes / slowLine.bytesPerSecond))}`
      : shown(first?.milliseconds && first.milliseconds / 1000),
    times(keys),
    times(slowKeys),
    pair(heap && [heap.opened / 1e6, heap.used / 1e6]),
    shown(make?.seconds),
    shown(make?.megabytes),
  ]
}

/** Three figures say as much as a measurement can. */
const short = (value: number): number => Number(value.toPrecision(3))

function notes([engine, speed]: readonly [EngineId, Speed], letters: number, words: Translator) {
  const { t, number } = words
  const name = engineNames[engine]
  const { keys, slowKeys, slowing, reason } = speed
  const tooFew = (typed: Keys | undefined, slower: number) =>
    typed &&
    typed.count < letters &&
    t('bench.search.some-letters', {
      name,
      count: number(typed.count),
      letters: number(letters),
      slower,
    })
  return [
    reason?.code === 'too-long' && t('bench.search.too-long', { name, seconds: reason.text }),
    reason?.code === 'failed' && t('bench.search.failed', { name, text: reason.text }),
    tooFew(keys, 1),
    tooFew(slowKeys, slowProcessor),
    slowing !== undefined &&
      slowing < slowProcessor / 2 &&
      t('bench.search.not-slowed', { name, slowing: number(short(slowing)) }),
  ]
    .filter((note) => typeof note === 'string')
    .map((note) => `${note}\n`)
}
