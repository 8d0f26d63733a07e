import { headerRules, headersOf } from '#model/headers.ts'
import { pagePolicy, policyText } from '#model/policy.ts'
import { observatoryPoints, type SeenPage } from './observatory.ts'
import type { Finding, SafetyPart } from './part.ts'

const style = "'sha256-WYC1QurSR25v2Pbs994OhYeJSUjEZ5+A3fjboE1wzVA='"

/** A page of any site: a style stands in it, and its policy. */
export const anyPage: SeenPage = {
  headers: headersOf('/', headerRules({}, [style]), '/'),
  meta: { policy: policyText(pagePolicy([style])), referrer: 'no-referrer' },
}

/** What a well-known judge makes of what the site says to browsers. */
export default {
  async run(): Promise<Finding[]> {
    const withHeaders = observatoryPoints(anyPage)
    const alone = observatoryPoints({ ...anyPage, headers: {} })
    return [
      {
        what: 'bench.safety.observatory',
        found: withHeaders.points,
        wanted: { atLeast: 100 },
        lines: withHeaders.lines,
      },
      { what: 'bench.safety.observatory-meta', found: alone.points, lines: alone.lines },
    ]
  },
} satisfies SafetyPart
