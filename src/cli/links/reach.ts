import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Which hosts may be asked. Links are what somebody wrote, and no link may make this machine ask its own network. */
export interface Reach {
  /** Why an address may not be asked, as far as it says so itself. */
  refusal(url: URL): Refusal | undefined
  /** Finds the numbers of a host for the connection that is made, so that no later answer of DNS can differ. */
  lookup: LookupFunction
}

export type Refusal = 'private-host' | 'closed-port'

/** @param withLocal asks machines of this network, too */
export const reachOf = (withLocal: boolean): Reach => ({
  refusal: (url) => {
    if (isClosed(url.port)) return 'closed-port'
    const host = url.hostname.replace(/^\[|\]$/g, '')
    return isIP(host) !== 0 && !(withLocal || isPublic(host)) ? 'private-host' : undefined
  },
  lookup: (host, options, done) => {
    numbersOf(host, options).then(
      (found) => {
        if (!(withLocal || found.every(({ address }) => isPublic(address))))
          done(new PrivateHost(), '', 0)
        else if (options.all) done(null, found)
        else done(null, found[0]?.address ?? '', found[0]?.family ?? 0)
      },
      (error: Error) => done(error, '', 0),
    )
  },
})

/** Names below localhost mean this machine, and those below invalid nobody: nobody else has to be asked (RFC 6761 §6.3, 6.4). */
async function numbersOf(host: string, options: LookupOptions): Promise<LookupAddress[]> {
  const [top] = host.toLowerCase().replace(/\.$/, '').split('.').slice(-1)
  if (top === 'localhost') return [{ address: '127.0.0.1', family: 4 }]
  if (top === 'invalid') throw new NoHost()
  return lookup(host, { ...options, all: true })
}

class NoHost extends Error {
  readonly code = 'ENOTFOUND'
}

/** A name that leads into a private network. */
export class PrivateHost extends Error {
  readonly code = 'private-host'
}

/** What browsers connect to by http: of the low ports those of http, and none that other protocols use (fetch.spec.whatwg.org). */
const isClosed = (port: string): boolean =>
  port !== '' &&
  !['80', '443'].includes(port) &&
  (Number(port) < 1024 || usedOtherwise.includes(Number(port)))

const usedOtherwise: readonly number[] = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669,
  6679, 6697, 10080,
]

/** Whether a number of a host belongs to the network of everybody. */
export const isPublic = (address: string): boolean =>
  isIP(address) === 4 ? !special.check(address, 'ipv4') : isPublic6(address)

const isPublic6 = (address: string): boolean => {
  if (translated.check(address, 'ipv6')) return isPublic(fourIn(address))
  return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** The last 32 bits, where a translator has put a number of version 4 (RFC 6052 §2.1). */
function fourIn(address: string): string {
  const url = new URL(`http://[${address}]/`)
  const [high = '0', low = '0'] = url.hostname.slice(1, -1).split(':').slice(-2)
  const bits = Number.parseInt(high || '0', 16) * 0x10000 + Number.parseInt(low || '0', 16)
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 0xff).join('.')
}

/** The only numbers of version 6 that are given to networks of the internet (RFC 4291 §2.4). */
const global = blockList([], [['2000::', 3]])
const translated = blockList([], [['64:ff9b::', 96]])

/** The registries of special-purpose addresses of IANA (RFC 6890), without the few single ones that are global. */
const special = blockList(
  [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ],
  [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ],
)

type Subnet = readonly [net: string, bits: number]

function blockList(four: readonly Subnet[], six: readonly Subnet[]): BlockList {
  const list = new BlockList()
  for (const [net, bits] of four) list.addSubnet(net, bits, 'ipv4')
  for (const [net, bits] of six) list.addSubnet(net, bits, 'ipv6')
  return list
}
