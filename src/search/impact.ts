import { type Field, fields } from './index-file.ts'

/**
 * BM25F (Robertson, Zaragoza and Taylor 2004): occurrences are weighted by field and by the field's length, summed
 * over the record, and only then saturated (rank.ts), so that a word in the title and ten in the text do not count
 * twice. The sum does not depend on the query: the index holds it.
 */
const fieldWeight: Record<Field, number> = {
  title: 24,
  names: 24,
  summary: 6,
  address: 4,
  heading: 6,
  text: 1,
}

/** How much the length of a field counts (b), from not at all to fully. */
const lengthWeight: Record<Field, number> = {
  title: 0.6,
  names: 0,
  summary: 0.5,
  address: 0.5,
  heading: 0.5,
  text: 0.4,
}

/**
 * How much of this an occurrence says in a page that is of use to few. A guide for editors that has a word in its title
 * stays below an entry that has it in its text twice.
 */
const asideWeight = 1 / 16

/** A part of a record: what kind of text it is, its length in words and clusters, and whether the record is of use to few. */
export interface Measured {
  field: Field
  length: number
  isAside: boolean
}

/** What one occurrence in a part says, by the number of the part. */
export function weightOfParts(parts: readonly Measured[]): Float64Array {
  const mean = meanLengths(parts)
  return Float64Array.from(parts, ({ field, length, isAside }) => {
    const b = lengthWeight[field]
    const weight = isAside ? fieldWeight[field] * asideWeight : fieldWeight[field]
    return weight / (1 - b + (b * length) / mean[field])
  })
}

/** The mean length of the parts of each field that are not empty; 1 where there are none. */
function meanLengths(parts: readonly Measured[]): Record<Field, number> {
  const means = Object.fromEntries(
    fields.map((field) => {
      const lengths = parts.filter((part) => part.field === field && part.length > 0)
      const sum = lengths.reduce((total, { length }) => total + length, 0)
      return [field, lengths.length === 0 ? 1 : sum / lengths.length]
    }),
  )
  return means as Record<Field, number>
}
