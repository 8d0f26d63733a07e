import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diskPolicy, type Policy, pagePolicy, policyText } from '#model/policy.ts'
import { diskPage } from './_page.ts'

/** The HTML of a page at the root of a site that has these files. */
const copied = (html: string, ...files: string[]): string =>
  diskPage(html, 'index.html', { base: '/voice/', files: new Set(['index.html', ...files]) }).html

test('names of files may hold what ends or encodes an address', () => {
  const ways = {
    '/voice/files/a%231.pdf': 'files/a%231.pdf',
    '/voice/files/b%3F%20c.pdf?x#y': 'files/b%3F%20c.pdf?x#y',
    '/voice/50%.html': '50%25.html',
    '50%.html': '50%.html',
  }
  const files = ['files/a#1.pdf', 'files/b? c.pdf', '50%.html']
  for (const [address, way] of Object.entries(ways))
    assert.equal(copied(`<a href="${address}">`, ...files), `<a href="${way}">`)
})

test('texts that look like JSON, or like a character that there is not, stay as they are', () => {
  for (const text of ['[Draft] x', '{x}', '{"a":'.replaceAll('"', '&quot;')]) {
    const page = `<x-list data-name="${text}">`
    assert.equal(copied(page), page)
  }
  for (const text of ['&#1114112;', '&#x110000;', '&constructor;'])
    assert.equal(
      copied(`<a href="/voice/?${text}">`),
      `<a href="index.html?${text.replace('&', '&amp;')}">`,
    )
})

test('only what holds an address is changed, and no text that looks like one', () => {
  const page = '<p title="/voice/" data-name="/voice/" aria-label="/voice/" data="/voice/">'
  assert.equal(copied(page), page)
  const addresses = [
    'a href',
    'use xlink:href',
    'img src',
    'form action',
    'button formaction',
    'video poster',
    'object data',
  ]
  for (const place of addresses)
    assert.equal(copied(`<${place}="/voice/">`), `<${place}="index.html">`)
  assert.equal(copied('<x-list data-base="/voice/">'), '<x-list data-base="./">')
})

test('a page from a disk may use the disk, and the styles that it might use before', () => {
  const styles = ["'sha256-WYC1QurSR25v2Pbs994OhYeJSUjEZ5+A3fjboE1wzVA='"]
  const page = (policy: Policy) =>
    `<meta http-equiv="Content-Security-Policy" content="${policyText(policy)}">`
  assert.equal(copied(page(pagePolicy(styles))), page(diskPolicy(styles)))
})
