import type { Place } from '#model/entry.ts'
import type { Problem } from '#model/problem.ts'
import { type Allowance, allowances } from '#schema/allowed.ts'
import { readSettings } from './_settings.ts'

export interface ReadAllowances {
  /** Empty where there is no file, or where something is wrong in it. */
  list: readonly Allowance[]
  place: Place
  problems: Problem[]
}

/** @param shown the content folder as editors see it: `content` */
export async function readAllowances(folder: string, shown: string): Promise<ReadAllowances> {
  const { data, place, problems } = await readSettings([folder, 'allowed.yml'], shown, allowances, {
    list: 'allowed',
  })
  return { list: data?.allowed ?? [], place, problems }
}
