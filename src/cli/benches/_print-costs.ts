import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { printSite } from '#cli/print/print-site.ts'
import { printerOf } from '#cli/print/printer.ts'
import { type SiteToPrint, siteToPrint } from '#cli/print/site.ts'
import type { Measure, Tools } from './bench.ts'

/** Of the made-up State of the browser tests: every kind of page that is printed, with pictures, in two languages. */
const content = resolve(import.meta.dirname, '../../../e2e/content')

/**
 * A PDF: at most 500 ms of processor time where it is made, what the browser’s processes take and its share of their
 * start included, and next to nothing where its page did not change. Nothing where there is no browser.
 */
export async function printCosts({ run, scratch, browser }: Tools): Promise<Measure[]> {
  const launch = await browser()
  if (launch === undefined) return []
  const folder = join(scratch, 'to-print')
  // The site is the same at every size and in every run.
  if (!existsSync(folder)) await run('build', '--content', content, '--out', folder)
  const site = siteToPrint(folder) as SiteToPrint
  const out = join(scratch, 'printed')
  rmSync(out, { recursive: true, force: true })
  const start = ownTime()
  const printer = await printerOf(site, launch)
  const print = () => printSite(site, out, { printer, recipe: new Uint8Array() })
  const timeSo = async () => ownTime() - start + (await printer.processorTime())
  try {
    const { made } = await print()
    const first = await timeSo()
    const { kept } = await print()
    const second = (await timeSo()) - first
    return [
      ['bench.outputs.pdf-made', first / made],
      ['bench.outputs.pdf-kept', second / kept],
    ]
  } finally {
    await printer.close()
  }
}

/** Of this process, in milliseconds. */
function ownTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
