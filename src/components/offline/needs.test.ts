import assert from 'node:assert/strict'
import { test } from 'node:test'
import { needsOf } from './needs.ts'

test('a page needs its styles, scripts and fonts', () => {
  const page = [
    '<style>@font-face{src:url("/voice/_astro/fonts/a.woff2")}</style>',
    '<link rel="preload" href="/voice/_astro/fonts/a.woff2" as="font">',
    '<link rel="stylesheet" href="/voice/_astro/Base.css"><a href="/voice/asks/">',
    '<script type="module" src="/voice/_astro/page.js"></script>',
  ].join('')
  assert.deepEqual(needsOf(page, 'https://example.org/voice/km/'), [
    'https://example.org/voice/_astro/fonts/a.woff2',
    'https://example.org/voice/_astro/Base.css',
    'https://example.org/voice/_astro/page.js',
  ])
})

test('a module needs what it imports at once', () => {
  const code =
    'import{a}from"./a.B1.js";import"./b.js";const later=()=>import("./c.js");a("./d.js")'
  assert.deepEqual(needsOf(code, 'https://example.org/voice/_astro/page.js'), [
    'https://example.org/voice/_astro/a.B1.js',
    'https://example.org/voice/_astro/b.js',
  ])
})
