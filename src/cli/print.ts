import { statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { recipeIn } from '#reader/recipe.ts'
import { browserHere } from './_browser-here.ts'
import { root } from './_content.ts'
import { besideOf } from './_swap.ts'
import { fromHere } from './_typed-paths.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import { whileLocked } from './_writing.ts'
import { PaperFailed, type Printing, printSite } from './print/print-site.ts'
import { PrintingFailed, patience, printerOf } from './print/printer.ts'
import { holdsOtherThan } from './print/prints.ts'
import { type SiteToPrint, siteToPrint, UntoldSite } from './print/site.ts'

const args = {
  site: {
    type: 'positional',
    required: false,
    description: 'The folder of the finished site. Without it: dist.',
  },
  out: {
    type: 'string',
    description: 'The folder of the PDFs. Without it: beside the site, as dist-pdf.',
  },
  locale: { type: 'string', description: 'The language of the messages, such as km.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'print',
    description: 'Makes a PDF of each meeting, brief, review, sector and of the list of asks.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const words = wordsIn(chosen.locale)
    const folder = chosen.site === undefined ? join(root, 'dist') : fromHere(chosen.site)
    const out = chosen.out === undefined ? `${folder}-pdf` : fromHere(chosen.out)
    const site = siteIn(folder, words)
    refuseTarget(out, folder, words)
    const printed = await whileLocked([besideOf(out).lock], words, () => print(site, out, words))
    if (!printed) process.exitCode = 1
    else
      console.log(
        words.t('print.done', { ...printed, count: printed.made + printed.kept, folder: out }),
      )
  },
})

/** @throws UsageError where there is none, or none that says what is in it */
function siteIn(folder: string, { t }: Translator): SiteToPrint {
  try {
    const site = siteToPrint(folder)
    if (site) return site
  } catch (error) {
    if (!(error instanceof UntoldSite)) throw error
    throw new UsageError(t('print.untold', { folder, file: error.file }))
  }
  throw new UsageError(t('usage.no-site', { folder }))
}

function refuseTarget(out: string, site: string, { t }: Translator): void {
  if (contains(site, out) || contains(out, site))
    throw new UsageError(t('print.inside', { folder: out, site }))
  const isFile = statSync(out, { throwIfNoEntry: false })?.isDirectory() === false
  if (isFile || holdsOtherThan(out)) throw new UsageError(t('print.not-prints', { folder: out }))
}

const contains = (folder: string, other: string): boolean =>
  `${other}${sep}`.startsWith(`${folder}${sep}`)

/** @returns nothing where a page could not be printed, and it was said why */
async function print(
  site: SiteToPrint,
  out: string,
  words: Translator,
): Promise<Printing | undefined> {
  const browser = await browserHere()
  const printer = await printerOf(site, browser)
  try {
    const recipe = (await recipeIn(root, ['src/cli/print'])) ?? new Uint8Array()
    const tell = (done: number, all: number) => {
      if (done % 100 === 0) console.log(words.t('print.progress', { done, all }))
    }
    return await printSite(site, out, { printer, recipe, tell })
  } catch (error) {
    console.error(whyNot(error, site, words))
    return undefined
  } finally {
    await printer.close()
  }
}

/** @throws the error itself where it is none of printing */
function whyNot(error: unknown, { folder }: SiteToPrint, { t }: Translator): string {
  if (error instanceof UntoldSite) return t('print.untold', { folder, file: error.file })
  if (!(error instanceof PaperFailed)) throw error
  const { page, cause } = error
  if (cause instanceof PrintingFailed && cause.missing !== undefined)
    return t('print.missing', { page, address: cause.missing })
  if (cause instanceof PrintingFailed) return t('print.slow', { page, seconds: patience / 1000 })
  return t('print.stopped', { page, said: firstLine(cause) })
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] as string
