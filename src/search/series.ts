import { lastUpTo } from './ascending.ts'
import { digestOf } from './digest.ts'
import { type Manifest, type SeriesName, seriesNames } from './index-file.ts'
import { decodeIntegers, summed } from './integers.ts'
import { IndexError } from './open-file.ts'
import { partPath } from './part-path.ts'

/** Brings the text of a file beside the manifests (`en/words-3.Ab0_x.json`); rejects when it does not come. */
export type Bring = (path: string) => Promise<string>

/** The parts of an index, each brought when it is first asked for, and again where it did not come. */
export class Parts {
  private readonly manifest: Manifest
  private readonly bring: Bring
  private readonly parts = new Map<string, Promise<unknown>>()
  private readonly starts: ReadonlyMap<SeriesName, readonly number[]>

  /** @throws TypeError or RangeError when the manifest does not say where its parts begin */
  constructor(manifest: Manifest, bring: Bring) {
    this.manifest = manifest
    this.bring = bring
    this.starts = new Map(
      seriesNames.map((name) => [name, summed(decodeIntegers(manifest.series[name].starts))]),
    )
  }

  /** The only part of a series; rejects when it does not come. */
  single(series: SeriesName): Promise<unknown> {
    return this.opened(series, 0, (part) => part)
  }

  /**
   * What a part holds for each of some terms or records; `undefined` for those whose part did not come or was not
   * what it should be.
   *
   * @param open makes a part, once, into something that items are taken from
   */
  async items<Item>(
    series: SeriesName,
    numbers: readonly number[],
    open: (part: unknown) => (place: number) => Item,
  ): Promise<(Item | undefined)[]> {
    const starts = this.starts.get(series) ?? []
    return Promise.all(
      numbers.map(async (number) => {
        const part = lastUpTo(starts, number)
        try {
          const opened = await this.opened(series, part, open)
          return opened(number - (starts[part] as number))
        } catch {
          return undefined
        }
      }),
    )
  }

  /** What `open` makes of a part; a series is always opened in one way. */
  private opened<Opened>(
    series: SeriesName,
    number: number,
    open: (part: unknown) => Opened,
  ): Promise<Opened> {
    const name = `${series}-${number}`
    const opened = this.parts.get(name) ?? this.part(name, series, number).then(open)
    this.parts.set(name, opened)
    opened.catch(() => this.parts.delete(name))
    return opened as Promise<Opened>
  }

  private async part(name: string, series: SeriesName, number: number): Promise<unknown> {
    return this.manifest.inside?.[name] ?? this.download(series, number)
  }

  private async download(series: SeriesName, number: number): Promise<unknown> {
    const path = partPath(this.manifest, series, number)
    const text = await this.bring(path)
    // Cut off on its way, or a host's page of excuses.
    if (!path.endsWith(`.${digestOf(text)}.json`)) throw new IndexError('broken')
    return JSON.parse(text)
  }
}
