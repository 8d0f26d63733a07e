import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { changesBetween, type Site, siteIn } from './changes/compare.ts'
import { changesMarkdown } from './changes/report.ts'
import { sumsFile, sumsText } from './verify/sums.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-changes-'))
after(() => rmSync(folder, { recursive: true }))

const page = (title: string, main: string, { lang = 'en', footer = 'Voice', style = 'a1' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><title>${title} | Voice</title><link rel="stylesheet" href="/_astro/${style}.css"></head><body><header>Menu</header><main><h1>${title}</h1>${main}</main><footer>${footer}</footer></body></html>`

const usual = {
  'index.html': page('Voice', '<p>Welcome to all.</p>'),
  'asks/wells/index.html': page('Wells <em>now</em>', '<p>Three wells are asked for.</p>'),
  'km/asks/wells/index.html': page('អណ្តូង', '<p>អណ្តូង<wbr>បី</p>', { lang: 'km' }),
  'files/map.png': 'png',
  'data/asks.csv': 'a,b',
  '_astro/a1.css': 'p{}',
}

let count = 0

function site(changes: Readonly<Record<string, string | null>> = {}): Site {
  const own = join(folder, String(++count))
  const files = Object.entries({ ...usual, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  )
  const sums = new Map<string, string>()
  for (const [path, text] of files) {
    mkdirSync(dirname(join(own, path)), { recursive: true })
    writeFileSync(join(own, path), text)
    sums.set(path, createHash('sha256').update(text).digest('hex'))
  }
  writeFileSync(join(own, sumsFile), sumsText(sums))
  return siteIn(own) as Site
}

const told = (changes: Readonly<Record<string, string | null>>, most = 50, locale = 'en') =>
  changesMarkdown(changesBetween(site(), site(changes)), most, translator(locale))

test('two sites that are the same have no changes', () => {
  assert.equal(told({}), 'Nothing changed: both sites are the same.')
})

test('pages that are new, changed and taken out are told by language, with what they say', () => {
  assert.equal(
    told({
      'asks/wells/index.html': page('Wells <em>now</em>', '<p>Seven wells are asked for.</p>'),
      'asks/roads/index.html': page('Roads_and *stars*', '<p>A road.</p>'),
      'km/asks/wells/index.html': null,
    }),
    `## 1 new page, 1 changed page and 1 page taken out

### English

**New**

- Roads\\_and \\*stars\\* \`/asks/roads/\`

**Changed**

- Wells now \`/asks/wells/\`
  - <del>Three wells are asked for.</del> <ins>Seven wells are asked for.</ins>

### Khmer

**Taken out**

- អណ្តូង \`/km/asks/wells/\``,
  )
  assert.match(told({ 'km/asks/wells/index.html': null }, 50, 'km'), /^## ទំព័រដកចេញ ១\n\n### ខ្មែរ\n/)
})

test('of a long text only the place that changed is shown', () => {
  const long = (word: string) => `<p>${'before '.repeat(90)}${word} ${'behind '.repeat(90)}</p>`
  const [from, to] = ['open', 'done'].map((word) =>
    site({ 'index.html': page('Voice', long(word)) }),
  )
  const [changed] = changesBetween(from as Site, to as Site).pages
  assert.deepEqual(changed?.differences, [
    {
      before: '…e before before before before open behind behind behind behind b…',
      after: '…e before before before before done behind behind behind behind b…',
    },
  ])
})

test('a text that is new stands beside none that is not like it', () => {
  const changed = told({ 'index.html': page('Voice', '<p>Quite another thing</p>') })
  assert.match(
    changed,
    /\n {2}- <ins>Quite another thing<\/ins>\n {2}- <del>Welcome to all\.<\/del>$/,
  )
})

test('of many changes, the first are told, and how many more there are', () => {
  const items = '<ul><li>1</li><li>2</li><li>3</li><li>4</li></ul>'
  const more = Object.fromEntries(
    ['a', 'b', 'c'].map((name) => [`asks/${name}/index.html`, page(name, '')]),
  )
  const all = told({ ...more, 'index.html': page('Voice', `<p>Welcome to all.</p>${items}`) }, 1)
  assert.match(all, /- a `\/asks\/a\/`\n- 2 more\n/)
  assert.match(all, /<ins>3<\/ins>\n {2}- …$/)
})

test('another picture, or another way, is a change of what a page says', () => {
  const way = (to: string) => ({ 'index.html': page('Voice', `<p><a href="${to}">More</a></p>`) })
  const [changed] = changesBetween(site(way('/asks/')), site(way('/briefs/'))).pages
  assert.deepEqual(changed?.differences, [{ before: '/asks/', after: '/briefs/' }])
})

test('what changed around the words, or where nobody reads, is only counted', () => {
  const changed = told({
    'index.html': page('Voice', '<p>Welcome to all.</p>', { footer: 'Voices' }),
    'asks/wells/index.html': page('Wells <em>now</em>', '<p>Three wells are asked for.</p>', {
      style: 'b2',
    }),
    '_astro/a1.css': null,
    '_astro/b2.css': 'p{}',
  })
  assert.equal(
    changed,
    `## No page says anything else than before.

On one page only the header, the footer or the description changed.

On one page only what nobody reads changed.`,
  )
})

test('files that readers are handed are told, parts of pages are not', () => {
  assert.equal(
    told({ 'files/map.png': 'other', 'data/asks.csv': null, 'search/en.json': '{}' }),
    `## No page says anything else than before.

### Files

**Changed**

- \`files/map.png\`

**Taken out**

- \`data/asks.csv\``,
  )
})

test('a folder that is no finished site is none', () => {
  assert.equal(siteIn(folder), undefined)
})
