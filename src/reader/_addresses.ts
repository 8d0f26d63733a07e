import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from '#model/entry.ts'
import { type KnownAddresses, noAddresses } from '#model/known-addresses.ts'
import { type Problem, spotOf } from '#model/problem.ts'
import { type Moves, moves, movesFile } from '#schema/moves.ts'
import {
  addressesFile,
  type PublishedAddresses,
  publishedAddresses,
} from '#schema/published-addresses.ts'
import { maximumList, maximumText } from './_limits.ts'
import { problemIn } from './_place.ts'
import { readSettings, tooLarge } from './_settings.ts'

export interface ReadAddresses {
  known: KnownAddresses
  /** Where the list of addresses stands, with the line of each address and anchor. */
  list: Place
  /** Where it stands what became of them. */
  moves: Place
  problems: Problem[]
}

/** @param shown the content folder as editors see it: `content` */
export async function readAddresses(folder: string, shown: string): Promise<ReadAddresses> {
  const { data, place, problems } = await readSettings([folder, movesFile], shown, moves, {
    limit: maximumText,
  })
  const list = await readList(join(folder, addressesFile), `${shown}/${addressesFile}`)
  return {
    known: { ...noAddresses, ...data, published: list.published },
    list: list.place,
    moves: place,
    problems: [...problems, ...(data ? emptyIn(data, place) : []), ...list.problems],
  }
}

/** Addresses of which nothing is said: what is left empty is absent elsewhere, but here it would be lost without a word. */
const emptyIn = ({ moved, withdrawn }: Moves, place: Place): Problem[] => [
  ...emptyPart('moved', moved, { code: 'empty-moved', place }),
  ...emptyPart('withdrawn', withdrawn, { code: 'empty-withdrawn', place }),
]

const emptyPart = (
  part: string,
  said: object,
  { code, place }: { code: string; place: Place },
): Problem[] =>
  Object.keys(place.lines)
    .filter((field) => field.startsWith(`${part}.`) && field.endsWith('/'))
    .map((field) => ({ field, address: field.slice(part.length + 1) }))
    .filter(({ address }) => !Object.hasOwn(said, address))
    .map(({ field, address }) => ({ code, entry: place, field, values: { address } }))

interface ReadList {
  /** Empty where there is no file, or where something is wrong in it. */
  published: PublishedAddresses
  place: Place
  problems: Problem[]
}

/** @param file as editors see it */
async function readList(path: string, file: string): Promise<ReadList> {
  const nowhere = { file, lines: {} }
  const bytes = await bytesOf(path)
  if (!bytes) return { published: {}, place: nowhere, problems: [] }
  const wrong = (problem: Problem) => ({ published: {}, place: nowhere, problems: [problem] })
  if (bytes.length > maximumList) return wrong(tooLarge(bytes, file, maximumList))
  const text = bytes.toString('utf8')
  const conflict = /^(<<<<<<<|=======|>>>>>>>)/m.exec(text)
  if (conflict)
    return wrong(problemIn(file, 'merged-addresses', {}, spotOf(text, conflict.index).line))
  const { lines, twice } = linesIn(text)
  const place = { file, lines }
  const problems = twice.map(
    ([address, line]): Problem => ({ ...repeated(address, place), line, column: 3 }),
  )
  const read = listIn(text, place)
  return 'code' in read
    ? { published: {}, place, problems: [read, ...problems] }
    : { published: read.list, place, problems }
}

const repeated = (address: string, entry: Place): Problem => ({
  code: 'address-listed-twice',
  entry,
  field: address,
  values: { address },
})

/** A link is not followed: the list of files refuses it. */
const bytesOf = (path: string): Promise<Buffer | undefined> =>
  lstat(path)
    .then((found) => (found.isFile() ? readFile(path) : undefined))
    .catch(() => undefined)

function listIn(text: string, place: Place): { list: PublishedAddresses } | Problem {
  try {
    const { data, error } = publishedAddresses.safeParse(JSON.parse(text))
    if (data) return { list: data }
    return brokenAt(place, String(error.issues[0]?.path[0] ?? ''))
  } catch (error) {
    const [, line] = /\(line (\d+) /.exec(String(error)) ?? []
    return { ...brokenAt(place, ''), ...(line !== undefined && { line: Number(line) }) }
  }
}

const brokenAt = (entry: Place, field: string): Problem => ({
  code: 'broken-addresses',
  entry,
  field,
  values: {},
})

/** The list is written by a program: an address begins a line, and so does each of its headings and events. */
function linesIn(text: string) {
  const lines: Record<string, number> = {}
  const twice: [address: string, line: number][] = []
  let address = ''
  text.split('\n').forEach((line, index) => {
    const [, found] = /^ {2}"(\/[^"]*)":/.exec(line) ?? []
    if (found !== undefined) {
      if (Object.hasOwn(lines, found)) twice.push([found, index + 1])
      lines[found] = index + 1
      address = found
    }
    const [, anchor] = /^ {6,8}"([^":]+)",?$/.exec(line) ?? []
    if (anchor !== undefined) lines[`${address}#${anchor}`] ??= index + 1
  })
  return { lines, twice }
}
