import { relative, sep } from 'node:path'
import type { LanguageRules } from '#model/checks/check.ts'
import { problemsOf } from '#model/checks/index.ts'
import { type Corpus, corpusOf, publicPart } from '#model/corpus.ts'
import type { Day } from '#model/dates.ts'
import type { Entry, Place } from '#model/entry.ts'
import { inOrder, type Problem } from '#model/problem.ts'
import type { ImportTable } from '#schema/import.ts'
import type { LinkRecords } from '#schema/link-records.ts'
import type { Site } from '#schema/site.ts'
import { readAddresses } from './_addresses.ts'
import { readAllowances } from './_allowances.ts'
import { daysOf } from './_day.ts'
import { type ReadEntries, readEntries } from './_entries.ts'
import type { FootnoteWords } from './_features.ts'
import { type ChangedFiles, type Listing, listFiles, settingsFiles } from './_files.ts'
import { historyProblems } from './_history-problems.ts'
import { readImportTable } from './_import-table.ts'
import { problemIn } from './_place.ts'
import { readProtected } from './_protected.ts'
import { settingsTexts } from './_settings.ts'
import { type ReadSite, readSiteFile } from './_site.ts'
import { readSynonyms } from './_synonyms.ts'
import { readAttachments } from './attachments/index.ts'
import type { EntryCache } from './cache.ts'
import { isBeingWritten } from './files.ts'
import { readLinkRecords } from './link-records.ts'

/** The only folder that reads `content/`. Everybody who needs content (Astro, `check`, the importers) comes here. */
export interface Reading {
  /** Every entry that could be read, drafts included: for checks and for editors. */
  corpus: Corpus
  /** What is public on the day of the reading. Everything that is published reads this one. */
  published: Corpus
  /** All of them, in the order of files and lines. */
  problems: Problem[]
  /** The content folder as editors see it: `content`. */
  folder: string
  /** How many files were read, `site.yml` included. */
  files: number
  /** What the words of spreadsheets mean here, from `import.yml`. */
  importTable: ImportTable
  /** Where `site.yml` stands. */
  siteFile: Place
  /** What was found behind links to other sites, from `links.json`. */
  linkRecords: LinkRecords
}

export interface ReadOptions {
  /** The content folder, absolute. */
  folder: string
  /** The project folder: files are named from here, `content/asks/annual-dialogue.md`. */
  root: string
  /** Reads everything as of this day; see `_day.ts` for what counts otherwise. */
  asOf?: Day | undefined
  /** What the reader must know of each language; it has no words of its own (`#i18n/reading.ts`). */
  languages?: Readonly<Record<string, LanguageWords>>
  /** The coalition's list of names that must not be published, absolute; without it none is looked for. */
  protectedList?: string | undefined
  /** Reads the folder as it would be with these files in it: for importers, before they write. */
  changed?: ChangedFiles
  /** What earlier readings know of the folder; a reading finds the same with it and without. */
  cache?: EntryCache | undefined
}

export type { ChangedFiles }

/** What a reading needs from a language: rules for the checks, and the words of footnotes. */
export interface LanguageWords extends LanguageRules {
  footnotes: FootnoteWords
}

export async function read(options: ReadOptions): Promise<Reading> {
  const { folder, root, asOf, languages = {}, changed = new Map(), protectedList } = options
  const shown = shownFolder(folder, root)
  const listing = await listFiles(folder, shown, changed)
  const settings = await readSiteFile(folder, shown)
  const tables = await readTables(folder, shown, settings, protectedList)
  const names = tables.around.protectedNames.length
  const { entries, ...found } = entriesOf(listing, settings.site, options, { shown, names })
  const site = withLocales(settings, listing.files)
  const days = daysOf(asOf, site)
  const joined = joinedWith(tables, entries, site, days.asOf)
  const around = {
    folder: shown,
    site: settings.place,
    ...tables.around,
    traces: found.traces,
    texts: new Map([...(await settingsTexts(folder, shown, settingsFiles)), ...found.texts]),
    today: days.today,
    attachments: listing.attachments,
    broken: new Set([...found.broken, ...listing.refused]),
    languages,
    changed,
  }
  const { corpus, ...attached } = await readAttachments(joined, { ...around, root, folder, shown })
  const ruled = problemsOf(corpus, around).filter(isAboutWhatWasRead(settings))
  const own = [...folderProblems(options, listing, settings), ...tables.problems, ...found.problems]
  return {
    corpus,
    published: publicPart(corpus),
    problems: inOrder([...own, ...ruled, ...attached.problems]),
    folder: shown,
    files: listing.files.length + listing.settings,
    importTable: tables.imports.table,
    siteFile: settings.place,
    linkRecords: tables.links.records,
  }
}

function entriesOf(
  { files }: Listing,
  { locales: [first = ''] }: Site,
  { languages = {}, cache, changed }: ReadOptions,
  { shown, names }: { shown: string; names: number },
): ReadEntries {
  const footnotes = Object.fromEntries(
    Object.entries(languages).map(([locale, words]) => [locale, words.footnotes]),
  )
  const found = readEntries(files, { first, footnotes, cache, shown, hasNames: names > 0 })
  // Files as they would be are nobody’s to remember.
  if (!changed || changed.size === 0) cache?.settle()
  return found
}

/** Where there is no folder, nothing is said of what is not in it. */
function folderProblems({ folder, root }: ReadOptions, listing: Listing, settings: ReadSite) {
  const isMissing = listing.problems.some(({ code }) => code === 'missing-folder')
  return [
    ...(isBeingWritten(folder) ? [problemIn(shownFolder(folder, root), 'half-written', {})] : []),
    ...listing.problems,
    ...(isMissing ? [] : settings.problems),
  ]
}

/** What stands directly in the content folder besides `site.yml`, the list that is kept elsewhere, and what is said of the history. */
async function readTables(
  folder: string,
  shown: string,
  { site, place }: ReadSite,
  protectedList: string | undefined,
) {
  const imports = await readImportTable(folder, shown)
  const synonyms = await readSynonyms(folder, shown)
  const allowed = await readAllowances(folder, shown)
  const links = await readLinkRecords(folder, shown)
  const addresses = await readAddresses(folder, shown)
  const { names, problems } = await readProtected(protectedList)
  const history = await historyProblems(folder, site, place, names)
  const all = [imports, synonyms, allowed, links, addresses, { problems }, { problems: history }]
  return {
    imports,
    synonyms,
    links,
    addresses,
    around: {
      imports,
      synonyms: synonyms.place,
      allowed,
      addressList: addresses.list,
      moves: addresses.moves,
      linkRecords: links.records,
      protectedNames: names,
    },
    problems: all.flatMap((each) => each.problems),
  }
}

type Tables = Awaited<ReturnType<typeof readTables>>

const joinedWith = (
  { synonyms, addresses }: Tables,
  entries: readonly Entry[],
  site: Site,
  asOf: Day,
) => corpusOf(entries, site, asOf, synonyms.table, {}, addresses.known)

/**
 * The settings alone, for Astro's configuration: the address decides the base path. SAMLENG_URL takes the place of
 * `url`. Fields that are wrong are stand-ins; `read` says what is wrong with them.
 */
export const readSite = async (folder: string): Promise<Site> =>
  (await readSiteFile(folder, folder)).site

/** Nothing is said about the stand-ins of a `site.yml` that could not be read. */
const isAboutWhatWasRead =
  ({ place, problems }: ReadSite) =>
  ({ entry }: Problem): boolean =>
    problems.length === 0 || entry.file !== place.file

/** `content`, or the whole path where the folder lies outside the project. */
function shownFolder(folder: string, root: string): string {
  const path = relative(root, folder).replaceAll(sep, '/')
  return path === '' || path.startsWith('..') ? folder.replaceAll(sep, '/') : path
}

/** Where `site.yml` does not say the languages, those of the file names stand in. */
function withLocales({ site, hasLocales }: ReadSite, files: readonly { locale?: string }[]): Site {
  if (hasLocales) return site
  const used = files.map(({ locale }) => locale).filter((locale) => locale !== undefined)
  return { ...site, locales: [...new Set([...site.locales, ...used])] }
}
