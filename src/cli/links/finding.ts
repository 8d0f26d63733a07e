import { personalDataIn } from '#model/personal/index.ts'
import type { LinkRecord } from '#schema/link-records.ts'
import { type Failure, hasFailed } from './request.ts'
import type { Step, Visit } from './visit.ts'

/** What a visit says of an address, on its own: what is recorded besides follows from what was known before. */
export type Finding = Pick<LinkRecord, 'found' | 'reason' | 'to'>

export function findingOf({ steps, astray }: Visit): Finding {
  const [first] = steps as [Step]
  const { url, outcome } = steps.at(-1) as Step
  if (astray !== undefined) return { found: 'loop', reason: astray }
  if (hasFailed(outcome)) return failed(outcome)
  if (outcome.status >= 400) return answered(outcome.status)
  if (!isFront(first.url) && isFront(url)) return { found: 'front-page', to: tellable(url.href) }
  const to = movedTo(steps)
  return to === undefined ? { found: 'alive' } : { found: 'moved', to: tellable(to) }
}

/** An address of which somebody else is the author: where it holds what leads to a person, only its host is told. */
export const tellable = (address: string): string =>
  personalDataIn(address).length === 0 ? address : new URL('/', address).href

/** Whether it says something of the address: what did not come may also be the fault of the line. */
export const isCertain = ({ found, reason }: Finding): boolean =>
  found !== 'trouble' && reason !== 'no-such-host'

function failed({ error }: Failure): Finding {
  if (dead.includes(error)) return { found: 'dead', reason: error }
  if (error === 'ENOTFOUND') return { found: 'dead', reason: 'no-such-host' }
  if (refusedCertificates.includes(error)) return { found: 'dead', reason: 'certificate' }
  if (unknownCertificates.includes(error)) return { found: 'refused', reason: error }
  return { found: 'trouble', reason: error }
}

const dead: readonly string[] = ['private-host', 'closed-port']

/** What browsers stop at, by the names of OpenSSL and Node. */
const refusedCertificates: readonly string[] = [
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

/** Browsers look for a missing link of the chain elsewhere, and often find it. */
const unknownCertificates: readonly string[] = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]

function answered(status: number): Finding {
  const reason = String(status)
  if (status === 404 || status === 410) return { found: 'dead', reason }
  if (status >= 500 || temporary.includes(status)) return { found: 'trouble', reason }
  return { found: 'refused', reason }
}

/** A request that took too long, came too early, or was one too many (RFC 9110 §15.5.9, RFC 8470, RFC 6585). */
const temporary: readonly number[] = [408, 425, 429]

/** The end of the redirects for good with which the way begins: what comes behind them may be another tomorrow. */
function movedTo(steps: readonly Step[]): string | undefined {
  const lasting = steps.findIndex(
    ({ outcome }) => hasFailed(outcome) || ![301, 308].includes(outcome.status),
  )
  return lasting > 0 ? steps[lasting]?.url.href : undefined
}

/** `/`, or that of a language. */
const isFront = ({ pathname, search }: URL): boolean =>
  search === '' &&
  /^\/([a-z]{2}(-[a-z]{2,4})?\/?)?((index|default|home)(\.\w+)?)?\/?$/i.test(pathname)
