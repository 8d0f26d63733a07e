import { readFile } from 'node:fs/promises'
import type { Problem } from '#model/problem.ts'
import { type ProtectedName, protectedNames } from '#model/protected-names.ts'
import { decode } from './_decode.ts'
import { problemIn } from './_place.ts'

export interface ReadProtected {
  names: readonly ProtectedName[]
  problems: Problem[]
}

/** What problems of the list are told of; where it lies is nobody's business. */
const list = 'SAMLENG_PROTECTED'

/**
 * The coalition's list of names that must not be published. A list that was named and cannot be used is a problem: a
 * check that silently does not run is worse than none.
 *
 * @param path absolute, outside the content folder; none when no list was named
 */
export async function readProtected(path: string | undefined): Promise<ReadProtected> {
  if (path === undefined) return { names: [], problems: [] }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error.code ?? '')
  if (typeof bytes === 'string') return refused('protected-list-unreadable', { code: bytes })
  const text = decode(bytes, list)
  if (typeof text !== 'string') return { names: [], problems: [text] }
  const names = protectedNames(text)
  return names.length === 0 ? refused('protected-list-empty', {}) : { names, problems: [] }
}

const refused = (code: string, values: Problem['values']): ReadProtected => ({
  names: [],
  problems: [problemIn(list, code, values)],
})
