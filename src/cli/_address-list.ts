import { compareText } from '#model/compare-text.ts'
import type { PublishedAddresses, PublishedPage } from '#schema/published-addresses.ts'

export interface Difference {
  kind: 'new' | 'edited' | 'gone'
  /** With its anchor, and the language of a paragraph: `/briefs/x/#p-1a2b3c4d (km)`. */
  address: string
}

/** What a list of addresses says that an earlier one did not, and the reverse. */
export function* differences(
  before: PublishedAddresses,
  now: PublishedAddresses,
): Generator<Difference> {
  const [old, next] = [linesOf(before), linesOf(now)]
  for (const [address, value] of next) {
    const kind = kindOf(old.get(address), value)
    if (kind) yield { kind, address }
  }
  for (const address of old.keys()) if (!next.has(address)) yield { kind: 'gone', address }
}

function kindOf(before: string | undefined, now: string): Difference['kind'] | undefined {
  if (before === undefined) return 'new'
  if (before === now) return undefined
  return now.startsWith('-') ? 'gone' : 'edited'
}

/** What was published once stays in the list: one thing a line, the pages in the order of their addresses. */
export function listText(before: PublishedAddresses, now: PublishedAddresses): string {
  const addresses = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort(compareText)
  const list = addresses.map((address) => [address, joined(before[address], now[address])])
  return `${JSON.stringify(Object.fromEntries(list), null, 2)}\n`
}

function joined(before: PublishedPage = {}, now: PublishedPage = {}): PublishedPage {
  const anchors = [...new Set([...(before.anchors ?? []), ...(now.anchors ?? [])])].sort(
    compareText,
  )
  const paragraphs = { ...before.paragraphs, ...now.paragraphs }
  return {
    ...(anchors.length > 0 && { anchors }),
    ...(Object.keys(paragraphs).length > 0 && { paragraphs }),
  }
}

function linesOf(list: PublishedAddresses): Map<string, string> {
  const lines = new Map<string, string>()
  for (const [address, { anchors = [], paragraphs = {} }] of Object.entries(list)) {
    lines.set(address, '')
    for (const id of anchors) lines.set(`${address}#${id}`, '')
    for (const [locale, prints] of Object.entries(paragraphs))
      for (const [id, print] of Object.entries(prints))
        lines.set(`${address}#${id} (${locale})`, print)
  }
  return lines
}
