import type { Place } from '#model/entry.ts'
import { personalDataIn } from '#model/personal/index.ts'
import type { Problem } from '#model/problem.ts'
import { nameFinder, type ProtectedName } from '#model/protected-names.ts'
import type { Site } from '#schema/site.ts'
import { commitsOf, type HistoryState, historyState } from './history/index.ts'

/**
 * Said where `site.yml` asks for change logs and there will be none, or where they would name somebody whom no page may
 * name.
 *
 * @param entry where `site.yml` stands
 */
export async function historyProblems(
  folder: string,
  { changeLog = 'off' }: Site,
  entry: Place,
  protectedNames: readonly ProtectedName[],
): Promise<Problem[]> {
  if (changeLog === 'off') return []
  const placed = { entry, field: 'changeLog' }
  const code = codes[await historyState(folder)]
  if (code !== undefined) return [{ code, level: 'warning', ...placed, values: { changeLog } }]
  if (changeLog === 'days') return []
  const authors = new Set((await commitsOf(folder))?.map(({ author }) => author))
  const find = nameFinder(protectedNames)
  const names = [...authors].flatMap(find)
  return [
    ...names.map(({ name: { line } }) => ({
      code: 'protected-author',
      ...placed,
      values: { line },
    })),
    ...(personalDataIn([...authors].join('\n')).length > 0
      ? [{ code: 'personal-author', ...placed, values: {} }]
      : []),
  ]
}

const codes: Readonly<Record<HistoryState, string | undefined>> = {
  whole: undefined,
  absent: 'no-history',
  shallow: 'shallow-history',
  refused: 'refused-history',
}
