import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from '#model/entry.ts'
import { type KnownAddresses, noAddresses } from '#model/known-addresses.ts'
import type { Problem } from '#model/problem.ts'
import { moves, movesFile } from '#schema/moves.ts'
import {
  addressesFile,
  type PublishedAddresses,
  publishedAddresses,
} from '#schema/published-addresses.ts'
import { problemIn } from './_place.ts'
import { readSettings } from './_settings.ts'

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
  const { data, place, problems } = await readSettings([folder, movesFile], shown, moves)
  const file = `${shown}/${addressesFile}`
  const text = await readFile(join(folder, addressesFile), 'utf8').catch(() => '{}')
  const published = publishedIn(text)
  return {
    known: { ...noAddresses, ...data, published: published ?? {} },
    list: { file, lines: linesIn(text) },
    moves: place,
    problems: published ? problems : [...problems, problemIn(file, 'broken-addresses', {})],
  }
}

function publishedIn(text: string): PublishedAddresses | undefined {
  try {
    return publishedAddresses.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The list is written by a program: an address begins a line, and so does each of its anchors. */
function linesIn(text: string): Record<string, number> {
  const lines: Record<string, number> = {}
  let address = ''
  text.split('\n').forEach((line, index) => {
    const [, found] = /^ {2}"(\/[^"]*)":/.exec(line) ?? []
    const [, anchor] = /^ {6}"([^"]+)",?$/.exec(line) ?? []
    if (found !== undefined) address = found
    if (found !== undefined) lines[found] = index + 1
    if (anchor !== undefined) lines[`${address}#${anchor}`] = index + 1
  })
  return lines
}
