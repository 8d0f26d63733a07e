import { digestLength } from './digest.ts'
import type { Manifest, SeriesName } from './index-file.ts'

/** Where a part is that is a file of its own, from the folder of the manifests: `en/words-3.Ab0_x.json`. */
export function partPath(manifest: Manifest, series: SeriesName, number: number): string {
  const { digests } = manifest.series[series]
  const digest = digests.slice(number * digestLength, (number + 1) * digestLength)
  return `${manifest.locale}/${series}-${number}.${digest}.json`
}

/**
 * The addresses of the parts that every query needs; none where they are in the manifest, or cannot be told.
 *
 * @param text of the manifest
 * @param index its absolute address
 */
export function firstParts(text: string, index: string): string[] {
  try {
    const manifest: Manifest = JSON.parse(text)
    if (manifest.inside) return []
    return (['lexicon', 'columns'] as const).map(
      (series) => new URL(partPath(manifest, series, 0), index).href,
    )
  } catch {
    return []
  }
}
