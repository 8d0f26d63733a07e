import { type CutText, cutText } from './cut-text.ts'
import type { StoredRecord } from './index-file.ts'
import type { Vocabulary } from './segment.ts'

/** The texts of a record, cut as the query was. */
export interface CutRecord {
  title: CutText
  names: CutText
  summary: CutText
  sections: readonly { heading: CutText; text: CutText }[]
}

const known = new WeakMap<StoredRecord, CutRecord>()

/**
 * Cuts each record once: while somebody types, the same records answer again and again. A record belongs to one index,
 * so its vocabulary is always the same.
 */
export function cutRecord(record: StoredRecord, vocabulary: Vocabulary): CutRecord {
  const cut = (text: string) => cutText(text, vocabulary)
  const answer = known.get(record) ?? {
    title: cut(record.title),
    names: cut(record.names.join('\n')),
    summary: cut(record.summary),
    sections: record.sections.map(({ heading, text }) => ({
      heading: cut(heading),
      text: cut(text),
    })),
  }
  known.set(record, answer)
  return answer
}
