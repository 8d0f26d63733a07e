import { addressOf, fixedAddresses } from '#model/addresses.ts'
import type { Corpus } from '#model/corpus.ts'
import type { BodyLink } from '#model/entry.ts'
import { nearest } from '#model/nearest.ts'
import type { Collection } from '#schema/collection.ts'
import { bodiesOf } from './_pointing.ts'
import type { Check } from './check.ts'

/** A link inside the site leads to a page or a file that is there. */
export const brokenLink: Check<'broken-link' | 'missing-file'> = function* (corpus, around) {
  const broken = new Set([...around.broken].map(addressOfKey))
  const exists = (address: string) =>
    address === '' ||
    corpus.at(address) !== undefined ||
    fixedAddresses.has(address) ||
    around.attachments.has(address) ||
    broken.has(address)
  for (const { place, body } of bodiesOf(corpus))
    for (const link of body.links)
      if (link.to && !exists(link.to.address))
        yield { entry: place, field: '', line: link.line, ...breachOf(link, corpus, around) }
}

type Around = Parameters<typeof brokenLink>[1]

function breachOf({ href, to }: BodyLink, corpus: Corpus, { attachments, folder }: Around) {
  const address = to?.address ?? ''
  const isFile = address.startsWith('/files/')
  const pages = [...corpus.all.map(addressOf), ...fixedAddresses]
  const meant = nearest(address, isFile ? attachments : pages)
  const suggestion = meant !== undefined && { nearest: meant }
  return isFile
    ? { code: 'missing-file' as const, values: { file: folder + address, ...suggestion } }
    : { code: 'broken-link' as const, values: { href, ...suggestion } }
}

function addressOfKey(key: string): string {
  const [collection, ...id] = key.split('/') as [Collection, ...string[]]
  return addressOf({ collection, id: id.join('/') })
}
