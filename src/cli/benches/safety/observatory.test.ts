import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anyPage } from './headers.ts'
import { observatoryPoints } from './observatory.ts'

test('with our headers a page is A+, with its own policy alone it is not', () => {
  assert.deepEqual(observatoryPoints(anyPage), {
    points: 130,
    lines: [
      '+10 Content-Security-Policy',
      '+5 frame-ancestors or X-Frame-Options',
      '+5 Referrer-Policy',
      '+10 Cross-Origin-Resource-Policy',
    ],
  })
  assert.equal(observatoryPoints({ ...anyPage, headers: {} }).points, 55)
})

test('every weaker header costs points', () => {
  const points = (headers: Record<string, string>, policy = '') =>
    observatoryPoints({
      headers: { ...anyPage.headers, ...headers },
      meta: { policy, referrer: '' },
    }).points
  const base = points({})
  for (const headers of [
    { 'Content-Security-Policy': '' },
    { 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'unsafe-inline'" },
    { 'Content-Security-Policy': "default-src 'none'; script-src 'self' 'unsafe-eval'" },
    { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" },
    { 'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'" },
    { 'Strict-Transport-Security': 'max-age=3600' },
    { 'X-Content-Type-Options': '' },
    { 'Referrer-Policy': 'unsafe-url' },
    { 'Cross-Origin-Resource-Policy': 'cross-origin' },
  ])
    assert.ok(points(headers as Record<string, string>) < base, JSON.stringify(headers))
})
