import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDurable } from './_durable.ts'
import { bringBeside, clearBeside, recoverLast, swap } from './_swap.ts'

// A build as short as can be: what it does to the disk, in the same order (`_site.ts`).
const [made = '', site = '', how = ''] = process.argv.slice(2)
recoverLast(site)
clearBeside(site)
try {
  mkdirSync(made, { recursive: true })
  writeFileSync(join(made, '404.html'), 'new')
  if (!existsSync(site)) throw new Error('There is no site to put another in the place of.')
  makeDurable(bringBeside(made, site))
  if (how === 'renames') swap(site, () => false)
  else swap(site)
} finally {
  recoverLast(site)
  clearBeside(site)
}
