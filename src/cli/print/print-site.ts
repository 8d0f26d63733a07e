import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingIn } from '#model/words.ts'
import { finishedPdf } from './finished-pdf.ts'
import { madeFromIn } from './made-from.ts'
import { type Paper, papersOf, wholeListFrom } from './papers.ts'
import type { Printer } from './printer.ts'
import { printsIn } from './prints.ts'
import type { SiteToPrint } from './site.ts'

/** How many PDFs were made, left as they were, and deleted. */
export interface Printing {
  made: number
  kept: number
  removed: number
}

/** What prints, and what is told meanwhile. */
export interface Printshop {
  printer: Printer
  /** A digest of the code and packages that print. */
  recipe: Uint8Array
  /** Called after each, with how many are done, and of how many. */
  tell?(done: number, all: number): void
}

/**
 * Makes a PDF of each page to print that was not made from the same before, and deletes those whose page is gone.
 *
 * @param folder of the PDFs, absolute
 * @throws UntoldSite; PaperFailed, when those before it are made; or the error of the file system
 */
export async function printSite(
  site: SiteToPrint,
  folder: string,
  { printer, recipe, tell }: Printshop,
): Promise<Printing> {
  const papers = papersOf(site)
  const prints = printsIn(folder)
  const { keyOf } = madeFromIn(site.folder, { recipe, browser: printer.version })
  const counts = { made: 0, kept: 0 }
  for (const [index, paper] of papers.entries()) {
    const known = prints.find(paper.name)
    if (known?.files[0] === paper.page && known.key === keyOf(known.files)) counts.kept++
    else {
      const { pdf, files } = await printedPaper(paper, site, printer)
      prints.put(paper.name, pdf, { key: keyOf(files), files })
      counts.made++
    }
    tell?.(index + 1, papers.length)
  }
  return { ...counts, removed: prints.keepOnly(new Set(papers.map(({ name }) => name))) }
}

/** A page that could not be printed. The cause says why. */
export class PaperFailed extends Error {
  readonly page: string
  constructor(page: string, cause: unknown) {
    super(page, { cause })
    this.page = page
  }
}

async function printedPaper(paper: Paper, site: SiteToPrint, printer: Printer) {
  const { page, locale, address } = paper
  const textOf = (file: string) => readFileSync(join(site.folder, file), 'utf8')
  const pages = wholeListFrom(page, site, textOf)
  const { pdf, asked } = await printer
    .print(address, pages.slice(1).map(textOf))
    .catch((error: unknown) => {
      throw new PaperFailed(page, error)
    })
  const author = settingIn(site.publisher, locale)
  const finished = await finishedPdf(pdf, { author, asOf: site.asOf })
  return { pdf: finished, files: [...pages, ...asked] }
}
