import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type HeaderRule, headerRules, headersOf, headersOfRule, sentHeaders } from './headers.ts'
import { diskPolicy, hashesIn, pagePolicy, policyText, stillPolicy } from './policy.ts'

const hash = "'sha256-WYC1QurSR25v2Pbs994OhYeJSUjEZ5+A3fjboE1wzVA='"
const onion = `http://${'a'.repeat(54)}ad.onion/`
const rules = headerRules({ locales: ['en', 'km'] }, [hash])
const at = (path: string, base = '/') => headersOf(path, rules, base)

test('a page may use what comes from its site, and styles whose hashes are known', () => {
  assert.equal(
    policyText(pagePolicy([hash])),
    `default-src 'none'; script-src 'self'; style-src 'self' ${hash}; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types samleng`,
  )
})

test('no policy allows a script or style that stands in a page, an evaluated one, or another host', () => {
  for (const policy of [pagePolicy([hash]), diskPolicy([hash]), stillPolicy]) {
    assert.deepEqual(policy['default-src'], ["'none'"])
    assert.doesNotMatch(policyText(policy), /unsafe|https?:|\*|blob:|strict-dynamic/)
  }
})

test('the hashes of a policy are found in its text', () => {
  assert.deepEqual(hashesIn(policyText(diskPolicy([hash]))), [hash])
  assert.deepEqual(hashesIn(policyText(stillPolicy)), [])
})

test('only headers say who may frame a page: nobody', () => {
  assert.match(at('/asks/')['Content-Security-Policy'] ?? '', /; frame-ancestors 'none'$/)
  assert.equal(at('/asks/')['X-Frame-Options'], 'DENY')
  assert.doesNotMatch(policyText(pagePolicy([])), /frame-ancestors/)
})

test('files whose names change with them are kept, and nothing else is', () => {
  const kept = 'public, max-age=31536000, immutable'
  for (const path of ['/_astro/a.B1.js', '/_astro/fonts/a.woff2', '/search/en/words-0.ab12.json'])
    assert.equal(at(path)['Cache-Control'], kept, path)
  for (const path of ['/', '/sw.js', '/search/', '/search/en.json', '/km/search/words.json'])
    assert.equal(at(path)['Cache-Control'], 'no-cache', path)
})

test('attached files run nothing; what no browser shows is saved', () => {
  const policy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  assert.equal(at('/files/a.pdf')['Content-Security-Policy'], policy)
  assert.equal(at('/files/a.pdf')['Content-Disposition'], undefined)
  assert.equal(at('/files/2024/a.docx')['Content-Disposition'], 'attachment')
  assert.equal(at('/files/2024/a.docx')['Content-Security-Policy'], policy)
  assert.match(at('/files/a.svg')['Content-Security-Policy'] ?? '', /; sandbox;/)
})

test('paths are those below the base path, whatever signs are in it', () => {
  assert.equal(at('/v.(1)/_astro/a.js', '/v.(1)/')['Cache-Control']?.startsWith('public'), true)
  assert.deepEqual(at('/vx(1)/_astro/a.js', '/v.(1)/'), {})
  assert.deepEqual(at('/asks/', '/voice/'), {})
})

test('a site with an onion service says where the page is there', () => {
  const withOnion = headerRules({ onion }, [])
  assert.equal(
    sentHeaders('/voice/asks/', withOnion, '/voice/')['Onion-Location'],
    `${onion.slice(0, -1)}/voice/asks/`,
  )
  assert.equal(at('/')['Onion-Location'], undefined)
})

test('the headers of a rule are those of each of its paths', () => {
  const words = fc.stringMatching(/^[a-z\d]{1,8}$/)
  fc.assert(
    fc.property(fc.constantFrom(...rules), words, words, (rule: HeaderRule, one, two) => {
      const [pattern = ''] = rule.paths
      const path = pattern.replace('*', one).replace(/:\w+/, one).replace(/:\w+/, two)
      const special = rule.paths.every((each) => each !== '*' && each !== 'files/*')
      if (special) assert.deepEqual(headersOf(path, rules, ''), headersOfRule(rule, rules))
    }),
  )
})

test('scripts of other sites may read the data, and nothing else', () => {
  const who = (path: string) => at(path)['Access-Control-Allow-Origin']
  for (const path of ['/data/asks.csv', '/data/datapackage.json', '/api/v1/asks/x.json'])
    assert.equal(who(path), '*', path)
  for (const path of [
    '/',
    '/asks/',
    '/asks/data/x',
    '/files/data.csv',
    '/search/en.json',
    '/admin/',
  ])
    assert.equal(who(path), undefined, path)
})

test('what programs keep references by is saved, as what it is', () => {
  for (const [path, type] of [
    ['/asks/x/cite.ris', 'application/x-research-info-systems'],
    ['/km/asks/x/cite.bib', 'application/x-bibtex'],
  ] as const) {
    assert.equal(at(path)['Content-Type'], `${type}; charset=utf-8`)
    assert.equal(at(path)['Content-Disposition'], 'attachment')
  }
  assert.equal(at('/asks/x/cite.json')['Content-Type'], undefined)
})

test('everybody may frame an embed, in each language, and no page whose name is like it', () => {
  for (const path of ['/embed/asks/x/', '/km/embed/sectors/x/']) {
    const headers = at(path)
    assert.equal(
      headers['Content-Security-Policy'],
      `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${hash}; frame-ancestors *`,
    )
    assert.equal(headers['Cross-Origin-Resource-Policy'], 'cross-origin')
  }
  for (const path of [
    '/reviews/embed/',
    '/asks/embed/',
    '/recommendations/embed/1/',
    '/embedded/',
    '/fr/embed/asks/x/',
  ])
    assert.match(at(path)['Content-Security-Policy'] ?? '', /frame-ancestors 'none'$/, path)
})

test('scripts of other sites may read what programs are told of embeds', () => {
  for (const path of ['/asks/x/oembed.json', '/km/reviews/x/oembed.json'])
    assert.equal(at(path)['Access-Control-Allow-Origin'], '*', path)
})
