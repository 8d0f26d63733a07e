import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activeIn, toldOf } from './body-trial.ts'

/** Bodies of up to a megabyte that stop a parser or keep it busy for minutes when it is given them as they are. */
const runaways = {
  mdx: {
    '{((((': [`{${'('.repeat(90_000)}0${')'.repeat(90_000)}}`, '1:1 too-long-block'],
    '{(((': [`{${'('.repeat(40_000)}0${')'.repeat(40_000)}}`, '1:1 mdx-expression'],
    '{/}/+(((': [`{/}/+${'('.repeat(90_000)}}`, '1:1 mdx-expression'],
    '{`}${(((': [`{\`}\${${'('.repeat(40_000)}0${')'.repeat(40_000)}}\`}`, '1:1 mdx-expression'],
    '{!!!!': [`{${'!'.repeat(90_000)}a}`, '1:1 mdx-expression'],
    'export const a = (((': [`export const a = ${'('.repeat(90_000)}`, '1:1 mdx-import'],
    '<Note {}(((': [`<Note {}${'('.repeat(90_000)}} />`, '1:1 mdx-spread'],
    '{{{{': ['{'.repeat(1001), '1:1001 too-many-braces'],
    '{x} {x}': ['{x}\n\n'.repeat(200_000), '2001:1 too-many-braces'],
    'import import': ['import "a"\n\n'.repeat(80_000), '2001:1 too-many-braces'],
    '<Note><Note>': ['<Note>\n\n'.repeat(100_000), '2001:1 too-deep'],
    '<Note></Note>': [`${'<Note>\n\n'.repeat(101)}${'</Note>\n\n'.repeat(101)}`, '199:1 too-deep'],
  },
  md: {
    '>>>>': ['>'.repeat(1_000_000), '1:1 too-deep'],
    '> - > -': ['> - '.repeat(200_000), '1:1 too-deep'],
    '- by lines': [
      Array.from({ length: 700 }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n\n'),
      '99:99 too-deep',
    ],
    '&amp;&amp;': ['&amp;'.repeat(200_000), '1:1 too-long-block'],
    '<!--<!--': ['<!--'.repeat(250_000), '1:1 too-long-block'],
    'lines without end': ['a\n'.repeat(100_000), '50001:1 too-long-block'],
  },
} as const

for (const [format, table] of Object.entries(runaways))
  for (const [name, [body, told]] of Object.entries(table))
    test(`${name} is refused before it can keep the build, in .${format}`, () => {
      assert.equal(toldOf(body, format as 'md' | 'mdx'), told)
    })

const signs = ['<', '>', '</', '/>', '{', '}', '"', "'", '`', '=', '(', ')', '[', ']', '!', '#']
const blanks = ['\n', '\n\n', ' ', '- ', '|', '---', '\\', ':', '/*', '*/', '<!--', '-->', '\uE000']
const words = ['a', 'href', 'onload', 'script', 'svg', 'Note', 'Term name', 'abbr', 'sub', '//x']
const starts = ['javascript:', '&#106;', '...', 'import ', 'export default ', '[^1]', '<b>', '**']

test('whatever is written, nothing active comes out', () => {
  const pieces = fc.constantFrom(...signs, ...blanks, ...words, ...starts)
  const bodies = fc.array(pieces, { maxLength: 24 }).map((chosen) => chosen.join(''))
  const formats = fc.constantFrom('md' as const, 'mdx' as const)
  fc.assert(
    fc.property(bodies, formats, (body, format) => {
      assert.deepEqual(activeIn(body, format), [])
    }),
    { numRuns: 2000 },
  )
})
