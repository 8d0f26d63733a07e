import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import drawing from './drawing.ts'
import { planted, refusalOf, secrets } from './trial.ts'

const svg = (content: string, attributes = ''): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20"${attributes}>${content}</svg>`,
  )
const drawn = (content: string, attributes = ''): string =>
  Buffer.from(drawing.published(svg(content, attributes))).toString()

test('a drawing keeps what it draws, under other names', async () => {
  const written = drawn(
    `<title>A well</title><defs><linearGradient id="Layer of ${secrets.author}"><stop offset="0" style="stop-color:#123; -inkscape-x: y"/></linearGradient></defs>
    <g id="unused"><rect width="4" height="3" fill="url(#Layer of ${secrets.author})"/></g><use xlink:href="#Layer of ${secrets.author}"/><text x="1">អណ្ដូង &amp; 2</text>`,
  )
  assert.equal(
    written,
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><title>A well</title><defs><linearGradient id="p1"><stop offset="0" stop-color="#123"/></linearGradient></defs><g><rect width="4" height="3" fill="url(#p1)"/></g><use href="#p1"/><text x="1">អណ្ដូង &amp; 2</text></svg>\n',
  )
  assert.equal((await sharp(Buffer.from(written)).metadata()).width, 40)
})

test('a drawing holds nothing of who drew it and where it lay', () => {
  const file = `<?xml version="1.0"?><!-- ${secrets.author} --><svg xmlns="http://www.w3.org/2000/svg"
    xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
    sodipodi:docname="${secrets.path}" inkscape:export-filename="${secrets.path}" data-name="${secrets.author}" viewBox="0 0 1 1">
    <sodipodi:namedview inkscape:label="${secrets.author}"/>
    <metadata><rdf:RDF><dc:creator>${secrets.author}</dc:creator></rdf:RDF></metadata>
    <g inkscape:label="${secrets.author}" id="${secrets.author}" class="${secrets.author}"><!--${secrets.device}--><path d="M0 0h1"/></g></svg>`
  assert.notDeepEqual(planted(Buffer.from(file)), [])
  assert.deepEqual(planted(drawing.published(Buffer.from(file))), [])
})

const unsafe: readonly [found: string, content: string, attributes?: string][] = [
  ['<script>', '<script>alert(1)</script>'],
  ['<script>', '<g><script href="https://example.org/x.js"/></g>'],
  ['onload', '', ' onload="alert(1)"'],
  ['onclick', '<rect onclick="alert(1)"/>'],
  [
    '<foreignObject>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
  ],
  ['<image>', '<image href="https://example.org/a.png"/>'],
  ['<a>', '<a href="javascript:alert(1)"><text>x</text></a>'],
  ['<animate>', '<animate attributeName="href" to="javascript:alert(1)"/>'],
  ['<set>', '<set attributeName="onmouseover" to="alert(1)"/>'],
  ['<style>', '<style>@import url(https://example.org/a.css)</style>'],
  ['href="https://example.org/a.svg#a"', '<use href="https://example.org/a.svg#a"/>'],
  ['href="data:image/svg+xml,x"', '<use xlink:href="data:image/svg+xml,x"/>'],
  ['fill="url(https://example.org/a#b)"', '<rect fill="url(https://example.org/a#b)"/>'],
  ['fill="url(https://example.org/a#b)"', '<rect style="fill:url(https://example.org/a#b)"/>'],
  ['fill="u\\72l(//example.org)"', '<rect style="fill:u\\72l(//example.org)"/>'],
]

test('a drawing that does more than draw is refused', async () => {
  for (const [found, content, attributes] of unsafe)
    assert.deepEqual(await refusalOf(drawing, svg(content, attributes), '.svg'), {
      code: 'unsafe-drawing',
      found,
    })
  const stylesheet = Buffer.concat([Buffer.from('<?xml-stylesheet href="a.css"?>'), svg('')])
  assert.deepEqual(await refusalOf(drawing, stylesheet, '.svg'), {
    code: 'unsafe-drawing',
    found: '<?xml-stylesheet?>',
  })
})

test('elements of other languages are left out with what they hold', () => {
  const foreign = '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'
  assert.equal(drawn(foreign), '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>\n')
})

test('a drawing with a document type, or that is none, is refused', async () => {
  const entity = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const laughs = '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'
  const deep = '<g>'.repeat(5000) + '</g>'.repeat(5000)
  const files = [
    `${entity}${svg('&x;')}`,
    `${laughs}${svg('&b;')}`,
    svg(deep).toString(),
    '<svg',
    '<html/>',
    '<svg><rect/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
    '',
  ]
  for (const file of files)
    assert.deepEqual(
      await refusalOf(drawing, Buffer.from(file), '.svg'),
      { code: 'broken-drawing' },
      file.slice(0, 80),
    )
})

test('a drawing whose parts draw each other without end is refused', async () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `<g id="g${level}">${`<use href="#g${level - 1}"/>`.repeat(10)}</g>`,
  )
  const itself = '<g id="a"><use href="#a"/></g>'
  for (const content of [levels.join(''), itself])
    assert.deepEqual(await refusalOf(drawing, svg(content), '.svg'), {
      code: 'large-drawing',
      megabytes: 2,
    })
})
