import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Measure, Tools } from './bench.ts'

/**
 * What a check costs where nothing is known of the content, again when nothing has changed, and after one change.
 *
 * @param changed the file that is changed then, from the content folder
 * @param more flags of the command
 */
export async function checkCosts(
  content: string,
  changed: string,
  { run, scratch }: Tools,
  ...more: string[]
): Promise<Measure[]> {
  const copy = unknownCopy(content, scratch)
  const check = () => run('check', '--content', copy, ...more)
  const unknown = await check()
  const known = await check()
  const file = join(copy, changed)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Changed since'))
  const after = await check()
  return [
    ['bench.check.seconds', unknown.seconds],
    ['bench.check.processor', unknown.processorSeconds],
    ['bench.check.megabytes', unknown.megabytes],
    ['bench.check.known', known.seconds],
    ['bench.check.changed', after.seconds],
    ['bench.check.changed-processor', after.processorSeconds],
  ]
}

/** What is cached is found by where the content lies and by what is in the files: in a copy that is another, nothing is. */
function unknownCopy(content: string, scratch: string): string {
  const copy = join(mkdtempSync(`${scratch}-`), 'content')
  cpSync(content, copy, { recursive: true })
  const files = join(copy, 'files')
  if (existsSync(files))
    for (const name of readdirSync(files)) appendFileSync(join(files, name), `\n${copy}\n`)
  return copy
}
