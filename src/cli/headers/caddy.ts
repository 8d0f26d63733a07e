import { type HeaderRule, type Headers, pathPattern } from '#model/headers.ts'

/** What belongs inside a site block of a Caddyfile. In a `route`, later lines have the last word. */
export const caddyConfig = (rules: readonly HeaderRule[], base: string): string =>
  [
    'route {',
    ...rules.flatMap(({ paths, headers }, index) => [
      `  @paths${index} path_regexp "${pathPattern(paths, base)}"`,
      `  header @paths${index} {`,
      ...lines(headers),
      '  }',
    ]),
    '  file_server',
    '}',
    'handle_errors {',
    '  header {',
    ...lines((rules[0] as HeaderRule).headers),
    '  }',
    `  rewrite * ${base}404.html`,
    '  file_server',
    '}',
    '',
  ].join('\n')

const lines = (headers: Headers): string[] =>
  Object.entries(headers).map(
    ([name, value]) => `    ${name} "${value.replace('{path}', '{uri}')}"`,
  )
