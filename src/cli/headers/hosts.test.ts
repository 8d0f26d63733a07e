import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headerRules } from '#model/headers.ts'
import { caddyConfig } from './caddy.ts'
import { nginxConfig } from './nginx.ts'
import { rulesFile } from './rules-file.ts'

const rules = headerRules(
  { onion: `http://${'a'.repeat(54)}ad.onion/`, admin: true, locales: ['en', 'km'] },
  [],
)
const hosts = { nginx: nginxConfig, caddy: caddyConfig, _headers: rulesFile }

test('every host is told every header of every rule', () => {
  const values = rules.flatMap(({ headers }) => Object.values(headers))
  const inPages = rules[0]?.headers['Content-Security-Policy']
  for (const [host, config] of Object.entries(hosts)) {
    const text = config(rules, '/voice/')
    const ofAll = values
      .filter((value) => value !== 'no-cache' && !value.endsWith('{path}'))
      .filter((value) => host !== '_headers' || (value !== inPages && value !== 'cross-origin'))
    assert.deepEqual(
      ofAll.filter((value) => !text.includes(value)),
      [],
    )
    assert.ok(text.endsWith('\n'))
  }
})

test('_headers stays within what hosts read: 100 rules, 2,000 signs a line', () => {
  const lines = rulesFile(rules, '/voice/').split('\n')
  assert.ok(lines.filter((line) => line.startsWith('/voice/')).length <= 100)
  for (const line of lines) assert.ok(line.length <= 2000, line)
  assert.equal(lines[0], '/voice/*')
  assert.ok(lines.includes('/voice/search/:language/:part'))
})

test('_headers says nothing twice that would mean something else joined', () => {
  const told: string[] = rulesFile(rules, '/').match(/^ {2}[\w-]+(?=:)/gm) ?? []
  const twice = new Set(told.filter((name, index) => told.indexOf(name) !== index))
  assert.deepEqual([...twice].sort(), [
    // Of two folders: no file is in both.
    '  Access-Control-Allow-Origin',
    '  Cache-Control',
    '  Content-Disposition',
    '  Content-Security-Policy',
    // Of two endings.
    '  Content-Type',
  ])
})

test('_headers leaves the policy of pages to the pages, because it would hold for the editor and for embeds, too', () => {
  const text = rulesFile(rules, '/')
  const [everywhere = '', ...others] = text.split(/^(?=\/)/m)
  assert.ok(everywhere.includes('  X-Frame-Options: DENY\n'))
  assert.ok(!everywhere.includes('Content-Security-Policy'))
  const admin = others.find((rule) => rule.startsWith('/admin/*'))
  assert.match(
    admin ?? '',
    /Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';/,
  )
})

test('nginx is told each location whole, the special ones first, and keeps no error', () => {
  const text = nginxConfig(rules, '/voice/')
  const places = [...text.matchAll(/^location (.+) \{$/gm)].map(([, place]) => place)
  assert.deepEqual(places, [
    '~ "^/voice/admin/.*$"',
    '~ "^(/voice/embed/.*|/voice/km/embed/.*)$"',
    '~ "^/voice/.*/cite\\.bib$"',
    '~ "^/voice/.*/cite\\.ris$"',
    '~ "^(/voice/files/.*\\.docx|/voice/files/.*\\.odp|/voice/files/.*\\.ods|/voice/files/.*\\.odt|/voice/files/.*\\.pptx|/voice/files/.*\\.xlsx)$"',
    '~ "^/voice/files/.*\\.svg$"',
    '~ "^(/voice/data/.*|/voice/api/.*|/voice/.*/oembed\\.json|/voice/.*feed\\.xml|/voice/.*feed\\.json|/voice/.*calendar\\.ics)$"',
    '~ "^/voice/files/.*$"',
    '~ "^/voice/search/[^/]+/[^/]+$"',
    '~ "^/voice/_astro/.*$"',
    '/voice/',
  ])
  const told = (header: string) => text.split(`add_header ${header} `).length - 1
  assert.equal(told('Content-Security-Policy'), places.length)
  assert.equal(told('Cache-Control'), places.length)
  assert.doesNotMatch(text, /Cache-Control.*always/)
  assert.ok(text.includes('ad.onion$request_uri" always;'))
})

test('Caddy hears the special rules last, and answers errors with the page for them', () => {
  const text = caddyConfig(rules, '/voice/')
  assert.ok(text.indexOf('/voice/files/.*$"') > text.indexOf('"^/voice/.*$"'))
  assert.ok(text.includes('rewrite * /voice/404.html'))
  assert.ok(text.includes('ad.onion{uri}"'))
})

test('nginx sends the type of what programs keep references by once', () => {
  const [, place = ''] = nginxConfig(rules, '/voice/').split(
    'location ~ "^/voice/.*/cite\\.ris$" {',
  )
  const [lines = ''] = place.split('\nlocation')
  assert.ok(
    lines.includes('default_type "application/x-research-info-systems; charset=utf-8";'),
    lines,
  )
  assert.ok(!lines.includes('add_header Content-Type'), lines)
})

test('each host lets others frame the embeds of each language, and nothing else', () => {
  for (const [host, config] of Object.entries(hosts)) {
    const lines = config(rules, '/voice/').split('\n')
    const framed = lines.filter((line) => line.includes('frame-ancestors *'))
    assert.ok(framed.length === (host === '_headers' ? 2 : 1), host)
  }
  const text = rulesFile(rules, '/voice/')
  for (const folder of ['/voice/embed/*', '/voice/km/embed/*'])
    assert.match(
      text.split(`${folder}\n`)[1] ?? '',
      /^ {2}Content-Security-Policy: [^\n]+; frame-ancestors \*\n\n?/,
    )
})
