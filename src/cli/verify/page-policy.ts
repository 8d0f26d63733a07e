import { createHash } from 'node:crypto'
import { isOfAdmin } from '#cli/finished-site/admin-files.ts'
import type { SiteFile } from '#cli/finished-site/files.ts'
import type { Tag } from '#cli/finished-site/tags.ts'
import { isEmbedFile } from '#model/embeds.ts'
import {
  adminPolicy,
  embedPolicy,
  hashesIn,
  leadingPolicy,
  type Policy,
  pagePolicy,
  policyText,
} from '#model/policy.ts'
import { hostsWithApi } from '#model/repository.ts'
import type { Fault, SiteRule } from './rule.ts'

/** Each page says what a browser may do with it before anything else, in the words of the site, and names its styles. */
export default (() => ({
  *page(page) {
    const tags = page.tags()
    const [policy, ...others] = tags.filter(isPolicy).map(contentOf)
    const isFirst = /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/
    if (
      policy === undefined ||
      others.length > 0 ||
      !isFirst.test(page.text()) ||
      !isOurs(policy, page)
    )
      yield { code: 'no-policy', file: page.path }
    else yield* unknownStyles(page, policy)
  },
})) satisfies SiteRule

const isPolicy = ({ name, attributes }: Tag): boolean =>
  name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'

const contentOf = ({ attributes }: Tag): string => attributes.get('content') ?? ''

/** Whether it is one that the model has, whatever styles it names. */
const isOurs = (policy: string, page: SiteFile): boolean =>
  ownPolicies(policy, page).some((own) => policyText(own) === policy)

function ownPolicies(policy: string, { path }: SiteFile): Policy[] {
  if (isOfAdmin(path)) return [adminPolicy(), ...hostsWithApi.map(adminPolicy)]
  if (isEmbedFile(path)) return [embedPolicy(hashesIn(policy))]
  return [pagePolicy(hashesIn(policy)), leadingPolicy]
}

function* unknownStyles(page: SiteFile, policy: string): Generator<Fault> {
  const styles = page.tags().filter(({ name }) => name === 'style')
  if (styles.some(({ content }) => !policy.includes(hashOf(content))))
    yield { code: 'unknown-style', file: page.path }
}

const hashOf = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`
