import { type Measured, weightOfParts } from './impact.ts'
import type { Field } from './index-file.ts'
import type { Occurrences } from './occurrences.ts'
import { postingsText, seatsText } from './postings.ts'
import type { SearchRecord } from './record.ts'

/** The texts of a record. */
export const partsOf = (record: SearchRecord, number: number) =>
  [
    ['title', record.title] as const,
    ['names', record.names.join('\n')] as const,
    ['summary', record.summary] as const,
    ['address', nameInAddress(record)] as const,
    ...record.sections.flatMap(
      ({ heading, text }) =>
        [
          ['heading', heading],
          ['text', text],
        ] as const,
    ),
  ].map(([field, text]: readonly [Field, string]) => ({ record: number, field, text }))

/** Editors name files after what they are about, in a language that the page may not show. */
const nameInAddress = ({ address, type }: SearchRecord): string => address.replace(`/${type}/`, '/')

/** For each part its record, what one occurrence in it says, and where in the record it begins. */
export interface Places {
  record: Uint32Array
  weight: Float64Array
  seat: Uint32Array
}

export function placesOf(
  parts: readonly { record: number }[],
  measured: readonly Measured[],
): Places {
  const seat = new Uint32Array(parts.length)
  for (let part = 1; part < parts.length; part++)
    // One more, so that no phrase goes on from one part into the next.
    if (parts[part]?.record === parts[part - 1]?.record)
      seat[part] = (seat[part - 1] as number) + (measured[part - 1]?.length ?? 0) + 1
  return {
    record: Uint32Array.from(parts, ({ record }) => record),
    weight: weightOfParts(measured),
    seat,
  }
}

export const postingsIn = (found: Occurrences, places: Places): string =>
  postingsText(
    byRecord(found, places).map(([record, from, to]) => {
      let impact = 0
      for (let index = from; index < to; index++)
        impact += places.weight[found.texts[index] as number] as number
      return { record, impact }
    }),
  )

export const seatsIn = (found: Occurrences, places: Places): string =>
  seatsText(
    byRecord(found, places).map(([, from, to]) =>
      found.texts
        .slice(from, to)
        .map(
          (part, index) => (places.seat[part] as number) + (found.seats[from + index] as number),
        ),
    ),
  )

/** The stretches of occurrences that belong to one record. */
function byRecord({ texts }: Occurrences, { record }: Places): [number, number, number][] {
  const stretches: [number, number, number][] = []
  for (const [index, part] of texts.entries()) {
    const number = record[part] as number
    const last = stretches.at(-1)
    if (last?.[0] === number) last[2] = index + 1
    else stretches.push([number, index, index + 1])
  }
  return stretches
}
