import { type Answer, hasFailed, type Outcome, type RequestOptions, request } from './request.ts'
import type { Turns } from './turns.ts'

/** The way from an address to where it ends today. */
export interface Visit {
  /** What was asked for, first to last; each but the last answered with a redirect to the next. */
  steps: readonly Step[]
  /** Where the way did not end by itself: `circle`, `too-long`, or `address` for one that is not of the web. */
  astray?: string
}

export interface Step {
  url: URL
  outcome: Outcome
}

export interface Manners extends RequestOptions {
  turns: Turns
  /** The longest that a host may ask for patience within this run, in milliseconds. */
  patience: number
}

/** Browsers follow twenty (fetch.spec.whatwg.org), and nobody wants to. */
const mostSteps = 10

/** Goes where an address leads, as a browser does. */
export async function visit(address: string, manners: Manners): Promise<Visit> {
  const steps: Step[] = []
  const seen = new Set<string>()
  let url = new URL(address)
  for (;;) {
    seen.add(url.href)
    const outcome = await patiently(url, manners)
    steps.push({ url, outcome })
    const next = redirectIn(outcome, url)
    if (next === undefined) return { steps }
    if (next === null) return { steps, astray: 'address' }
    next.hash = ''
    if (seen.has(next.href)) return { steps, astray: 'circle' }
    if (steps.length === mostSteps) return { steps, astray: 'too-long' }
    url = next
  }
}

/** @returns nothing where the way ends here, null where it leads out of the web */
function redirectIn(outcome: Outcome, from: URL): URL | null | undefined {
  if (hasFailed(outcome)) return undefined
  const { location } = outcome.headers
  if (![301, 302, 303, 307, 308].includes(outcome.status) || location === undefined)
    return undefined
  const url = URL.parse(location, from)
  return url && /^https?:$/.test(url.protocol) ? url : null
}

/** A host that asks for a little patience is asked again; one that asks for more is left alone. */
async function patiently(url: URL, manners: Manners): Promise<Outcome> {
  const first = await asked(url, manners)
  const wait = patienceIn(first)
  if (wait === undefined) return first
  if (wait <= manners.patience) {
    manners.turns.wait(url.host, wait)
    const second = await asked(url, manners)
    if (patienceIn(second) === undefined) return second
  }
  manners.turns.close(url.host)
  return first
}

/** Some hosts do not know HEAD, or answer it otherwise than GET. */
async function asked(url: URL, manners: Manners): Promise<Outcome> {
  const ask = (method: 'HEAD' | 'GET') =>
    manners.turns.take(url.host, () => request(url, method, manners))
  const head = await ask('HEAD')
  return isAboutHead(head) ? ask('GET') : head
}

const isAboutHead = (outcome: Outcome): boolean =>
  hasFailed(outcome)
    ? /^(ECONNRESET|HPE_|timeout)/.test(outcome.error)
    : outcome.status >= 400 && !isBusy(outcome)

/** How long a host wants to be left alone, in milliseconds (RFC 9110 §10.2.3); none where it does not. */
function patienceIn(outcome: Outcome): number | undefined {
  if (hasFailed(outcome) || !isBusy(outcome)) return undefined
  const after = outcome.headers['retry-after'] ?? ''
  if (/^\d{1,9}$/.test(after)) return Number(after) * 1000
  const until = Date.parse(after)
  return Number.isNaN(until) ? Number.POSITIVE_INFINITY : Math.max(0, until - Date.now())
}

/** Whether a host asks for patience: that says nothing of what it was asked for. */
export const isBusy = ({ status, headers }: Answer): boolean =>
  status === 429 || (status === 503 && headers['retry-after'] !== undefined)
