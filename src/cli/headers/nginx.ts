import { type HeaderRule, headersOfRule, pathPattern } from '#model/headers.ts'

/**
 * What belongs inside a `server` block of nginx. A location that adds a header forgets those of the block around it, and
 * of locations with a pattern the first one that fits answers: each has all its headers, and the last rule comes first.
 */
export function nginxConfig(rules: readonly HeaderRule[], base: string): string {
  const [everywhere, ...special] = rules as [HeaderRule, ...HeaderRule[]]
  const locations = special
    .toReversed()
    .map((rule) => location(`~ "${pathPattern(rule.paths, base)}"`, rule, rules))
  return [
    'index index.html;',
    `error_page 404 ${base}404.html;`,
    ...locations,
    location(base, everywhere, rules),
    '',
  ].join('\n')
}

/** It is no header to add: nginx would send it beside the one of its own. */
const typed = (type: string): string => `  types { }\n  default_type "${type}";`

/** What is said of errors, too; nobody is to keep those. */
const also = (name: string): string => (name === 'Cache-Control' ? '' : ' always')

function location(place: string, rule: HeaderRule, rules: readonly HeaderRule[]): string {
  const headers = Object.entries(headersOfRule(rule, rules)).map(([name, value]) =>
    name === 'Content-Type'
      ? typed(value)
      : `  add_header ${name} "${value.replace('{path}', '$request_uri')}"${also(name)};`,
  )
  return [`location ${place} {`, '  try_files $uri $uri/ =404;', ...headers, '}'].join('\n')
}
