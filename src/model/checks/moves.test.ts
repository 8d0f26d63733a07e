import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, trial } from '#reader/trial.ts'

const told = async (changes: Changes) =>
  reportLines(await trial(changes, { languages: readingWords() }), translator('en'))
const moved = (yaml: string) => ({ 'moved.yml': yaml })
const sector = { 'sectors/b.md': '---\ntitle: B\n---\n\n## Wells {#wells}\n\nDry.\n' }

test('what moved.yml says can be so', async () => {
  const says = async (yaml: string) => told({ ...sector, ...moved(yaml) })
  assert.deepEqual(await says('moved:\n  asks/a: /sectors/b/\n'), [
    'content/moved.yml:2:3  moved.asks/a  “asks/a” is no address of a page. Did you mean “/asks/a/”?  [address-form]',
  ])
  assert.deepEqual(await says('moved:\n  /asks/a/: /sectors/c/\n'), [
    'content/moved.yml:2:3  moved./asks/a/  No page that is published stands at “/sectors/c/”. Did you mean “/sectors/b/”?  [moved-to-nothing]',
  ])
  assert.deepEqual(
    await says('moved:\n  /sectors/b/: /asks/\n').then((lines) => lines[0]),
    'content/moved.yml:2:3  moved./sectors/b/  There is a page at “/sectors/b/”. Delete this line, or the page.  [address-in-use]',
  )
  assert.deepEqual(
    await says('moved:\n  /asks/a/: /asks/b/\n  /asks/b/: /asks/a/\n').then((lines) => lines[0]),
    'content/moved.yml:2:3  moved./asks/a/  The way from “/asks/a/” leads back to where it began. Let it end at a page that is there.  [moved-in-circle]',
  )
  assert.deepEqual(await says('moved:\n  /asks/a/: /asks/b/\n  /asks/b/: /sectors/b/\n'), [])
})

test('where an address leads to a file that cannot be read, only the file is told of', async () => {
  const lines = await told({
    'sectors/b.md': '---\ntitel: B\n---\n',
    ...moved('moved:\n  /asks/a/: /sectors/b/\n'),
  })
  assert.deepEqual(
    lines.map((line) => /\[.*\]/.exec(line)?.[0]),
    ['[unknown-field]'],
  )
})

test('what is withdrawn says so in languages and by sources of the site', async () => {
  const says = async (yaml: string) => told({ ...sector, ...moved(yaml) })
  assert.deepEqual(
    await says('withdrawn:\n  /asks/a/: {date: 2026-01-01, reason: {zz: No}, sources: [minute]}\n'),
    [
      'content/moved.yml:2:41  withdrawn./asks/a/.reason.zz  The site has no “zz”. Take one of: en, km.  [withdrawal-language]',
      'content/moved.yml:2:60  withdrawn./asks/a/.sources  No source that is published is called “minute”. Did you mean “minutes”?  [withdrawal-source]',
    ],
  )
  assert.deepEqual(
    await says('moved:\n  /asks/a/: /sectors/b/\nwithdrawn:\n  /asks/a/: {date: 2026-01-01}\n'),
    [
      'content/moved.yml:4:3  withdrawn./asks/a/  “/asks/a/” stands below moved: and below withdrawn:. Delete one of the two.  [address-twice]',
    ],
  )
})

const noForm = (address: string) =>
  `“${address}” is no address of a page. Write it in small letters from a to z, digits and hyphens, without language, and with a slash at both ends, such as /asks/annual-dialogue/.  [address-form]`
const meant = (address: string, nearest: string) =>
  `“${address}” is no address of a page. Did you mean “${nearest}”?  [address-form]`
const ofSite = (address: string) =>
  `At “${address}” the site has something of its own. Delete this line.  [address-of-site]`
const outside = (address: string) =>
  `“${address}” is not of this site; a page leads on only within it. Say below withdrawn: that the page was taken back; its reason can name the other site.  [moved-outside]`

test('an address that no page can have is not taken for one, and what was meant is said', async () => {
  const sentences: [line: string, ...sentences: string[]][] = [
    ['/asks/a: /sectors/b', meant('/asks/a', '/asks/a/'), meant('/sectors/b', '/sectors/b/')],
    ['/Asks/A/: /sectors/b/', meant('/Asks/A/', '/asks/a/')],
    ['/km/asks/a/: /sectors/b/', meant('/km/asks/a/', '/asks/a/')],
    ['/asks/a.html: /sectors/b/', meant('/asks/a.html', '/asks/a/')],
    ['/asks/a/?q=1: /sectors/b/', meant('/asks/a/?q=1', '/asks/a/')],
    ['/asks/a/: "/sectors/b/#wells"', meant('/sectors/b/#wells', '/sectors/b/')],
    ['/asks/a/: /km/sectors/b/', meant('/km/sectors/b/', '/sectors/b/')],
    [
      '/asks/a/: https://voice.org/km/sectors/b/',
      meant('https://voice.org/km/sectors/b/', '/sectors/b/'),
    ],
    ['/asks/សំឡេង/: /sectors/b/', noForm('/asks/សំឡេង/')],
    ['/asks/%61/: /sectors/b/', noForm('/asks/%61/')],
    ['/asks/../admin/: /sectors/b/', noForm('/asks/../admin/')],
    ['/asks/a/: /asks/../admin/', noForm('/asks/../admin/')],
    ["'/asks/a\"onclick=/': /sectors/b/", noForm('/asks/a"onclick=/')],
  ]
  for (const [line, ...expected] of sentences)
    assert.deepEqual(
      (await told({ ...sector, ...moved(`moved:\n  ${line}\n`) })).map((each) =>
        each.replace(/^\S+ {2}\S+ {2}/, ''),
      ),
      expected,
      line,
    )
})

test('no way begins where the site itself stands, and none ends elsewhere', async () => {
  for (const [line, expected] of [
    ['/search/: /sectors/b/', ofSite('/search/')],
    ['/asks/: /sectors/b/', ofSite('/asks/')],
    ['/asks/by/sectors/x/: /sectors/b/', ofSite('/asks/by/sectors/x/')],
    ['/sectors/b/card.png/: /sectors/b/', ofSite('/sectors/b/card.png/')],
    ['/files/a/: /sectors/b/', ofSite('/files/a/')],
    ['/asks/a/: https://outside.example/', outside('https://outside.example/')],
    ['/asks/a/: //outside.example/', outside('//outside.example/')],
    ['/asks/a/: javascript:alert(1)', outside('javascript:alert(1)')],
    [
      '/asks/a/: /asks/a/',
      'The way from “/asks/a/” leads back to where it began. Let it end at a page that is there.  [moved-in-circle]',
    ],
    [
      '/asks/a/: ""',
      'It is not said where “/asks/a/” went. Write the new address behind it, or delete this line.  [empty-moved]',
    ],
  ] as const) {
    const lines = await told({ ...sector, ...moved(`moved:\n  ${line}\n`) })
    assert.deepEqual(
      lines.map((each) => each.replace(/^\S+ {2}\S+ {2}/, '')),
      [expected],
      line,
    )
  }
  assert.deepEqual(await told(moved('withdrawn:\n  /asks/a/:\n')), [
    'content/moved.yml:2:3  withdrawn./asks/a/  It is not said when “/asks/a/” was withdrawn. Write date: with the day below it, or delete this line.  [empty-withdrawn]',
  ])
})

test('a way may end at a page that every site has, and where it is said that a page was withdrawn', async () => {
  assert.deepEqual(await told(moved('moved:\n  /asks/a/: /asks/\n')), [])
  const withdrawn = 'withdrawn:\n  /asks/b/: {date: 2026-01-01}\n'
  assert.deepEqual(await told(moved(`moved:\n  /asks/a/: /asks/b/\n${withdrawn}`)), [])
})

test('ten thousand moves are read as quickly as they are written, one after the other or in a circle', async () => {
  const many = (to: (index: number) => string) =>
    moved(
      `moved:\n${Array.from({ length: 10_000 }, (_, index) => `  /asks/a${index}/: ${to(index)}\n`).join('')}`,
    )
  const chain = many((index) => (index < 9_999 ? `/asks/a${index + 1}/` : '/sectors/b/'))
  assert.deepEqual(await told({ ...sector, ...chain }), [])
  const circle = await told({ ...sector, ...many((index) => `/asks/a${(index + 1) % 10_000}/`) })
  assert.equal(circle.length, 10_000)
  const size = await told({ ...sector, 'moved.yml': `# ${'x'.repeat(1_100_000)}\n` })
  assert.deepEqual(size, [
    'content/moved.yml:1  This file has 1,075 kB; settings may have 1,024 kB. Take out what is no longer needed.  [settings-too-large]',
  ])
})
