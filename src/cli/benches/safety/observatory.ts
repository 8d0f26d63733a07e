import type { Headers } from '#model/headers.ts'

/** A page as the Observatory sees it, at an address with https to which http leads, and without cookies. */
export interface SeenPage {
  headers: Headers
  /** The policy and the referrer policy that stand in the page itself. */
  meta: { policy: string; referrer: string }
}

/**
 * The points of a page by the rules of the MDN HTTP Observatory, as of 2025
 * (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring): 100, less what is missing; with 90 left or
 * more, what goes beyond is added. 100 and more is A+. Where the rules tell many faults of a header apart, all count here
 * as the worst.
 */
export function observatoryPoints(page: SeenPage): { points: number; lines: string[] } {
  const modifiers = tests.map(([name, test]) => [name, test(page)] as const)
  const sumOf = (isCounted: (value: number) => boolean) =>
    modifiers.reduce((sum, [, value]) => sum + (isCounted(value) ? value : 0), 0)
  const basic = 100 + sumOf((value) => value < 0)
  const points = Math.max(0, basic >= 90 ? basic + sumOf((value) => value > 0) : basic)
  const told = modifiers.filter(([, value]) => value !== 0)
  return { points, lines: told.map(([name, value]) => `${value > 0 ? '+' : ''}${value} ${name}`) }
}

type Test = (page: SeenPage) => number

const tests: readonly (readonly [string, Test])[] = [
  ['Content-Security-Policy', contentPolicy],
  ['frame-ancestors or X-Frame-Options', framing],
  [
    'Strict-Transport-Security',
    ({ headers }) => {
      const [, age = '0'] = /max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '') ?? []
      if (age === '0') return -20
      return Number(age) >= 15_768_000 ? 0 : -10
    },
  ],
  [
    'X-Content-Type-Options',
    ({ headers }) => (headers['X-Content-Type-Options'] === 'nosniff' ? 0 : -5),
  ],
  [
    'Referrer-Policy',
    ({ headers, meta }) => {
      const policy = headers['Referrer-Policy'] ?? meta.referrer
      if (policy === '') return 0
      return /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(policy) ? 5 : -5
    },
  ],
  [
    'Cross-Origin-Resource-Policy',
    ({ headers }) => {
      const policy = headers['Cross-Origin-Resource-Policy']
      if (policy === undefined || policy === 'cross-origin') return 0
      return /^same-(origin|site)$/.test(policy) ? 10 : -5
    },
  ],
]

function contentPolicy({ headers, meta }: SeenPage): number {
  const policies = [headers['Content-Security-Policy'] ?? '', meta.policy].filter(Boolean)
  if (policies.length === 0) return -25
  const directives = directivesOf(policies.join(';'))
  const fallback = directives.get('default-src') ?? ['*']
  const script = directives.get('script-src') ?? fallback
  const style = directives.get('style-src') ?? fallback
  const object = directives.get('object-src') ?? fallback
  if ([...script, ...object].some((source) => broad.test(source))) return -20
  if ([...script, ...style].includes("'unsafe-eval'")) return -10
  if (style.some((source) => broad.test(source))) return 0
  return fallback.join() === "'none'" ? 10 : 5
}

/** Sources that allow what anybody could plant. */
const broad = /^('unsafe-inline'|data:|\*|(https?|ftp):(\/\/\*(\.\*)?)?)$/

function framing({ headers }: SeenPage): number {
  const ancestors = directivesOf(headers['Content-Security-Policy'] ?? '').get('frame-ancestors')
  if (ancestors && !ancestors.some((source) => broad.test(source))) return 5
  return /^(DENY|SAMEORIGIN)$/i.test(headers['X-Frame-Options'] ?? '') ? 0 : -20
}

/** Of several policies, what both allow; here they only ever say the same. */
function directivesOf(policy: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const part of policy.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    if (!found.has(name)) found.set(name, sources)
  }
  return found
}
