import { nearest } from '#model/nearest.ts'
import type { Problem } from '#model/problem.ts'
import type { Surroundings } from './check.ts'

/**
 * A file of content/files/ that is not there.
 *
 * @param address `/files/map.png`
 */
export function absentFile(
  address: string,
  { attachments, folder }: Surroundings,
): Pick<Problem<'missing-file'>, 'code' | 'values'> {
  const names = [...attachments].map((known) => known.slice('/files/'.length))
  const meant = nearest(address.slice('/files/'.length), names)
  const suggestion = meant !== undefined && { nearest: `/files/${meant}` }
  return { code: 'missing-file', values: { file: folder + address, ...suggestion } }
}
