import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { siteFile } from '#cli/finished-site/files.ts'
import { translator } from '#i18n/index.ts'
import { embedPolicy, leadingPolicy, pagePolicy, policyText } from '#model/policy.ts'
import { faultsIn } from './index.ts'
import pagePolicyRule from './page-policy.ts'
import { faultLines } from './report.ts'
import stillPages from './still-pages.ts'

const meta = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`
const own = meta(policyText(pagePolicy([])))

const linesOf = (text: string, path = 'a.html'): string[] => {
  const site = { base: '/', files: new Set([path]), pages: undefined, sums: undefined }
  const file = siteFile(path, Buffer.from(text))
  return faultLines([...faultsIn(site, [file], [pagePolicyRule, stillPages])], translator('en'))
}
const codesOf = (body: string): string[] =>
  linesOf(`<head><meta charset="utf-8">${own}</head>${body}`).flatMap(
    (line) => /\[(.+)\]$/.exec(line)?.[1] ?? [],
  )

test('a page has one policy, the one of the site, before anything else', () => {
  assert.deepEqual(linesOf(`<meta charset="utf-8">${own}`), [])
  assert.deepEqual(linesOf(`<meta charset="utf-8">\n${meta(policyText(leadingPolicy))}`), [])
  for (const head of [
    '<meta charset="utf-8">',
    `<meta charset="utf-8"><title>x</title>${own}`,
    `<meta charset="utf-8">${own}${own}`,
    `<meta charset="utf-8">${meta("default-src 'self'")}`,
    `<meta charset="utf-8">${meta(policyText(pagePolicy(["'unsafe-inline'"])))}`,
    `<meta charset="utf-8"><!-- ${own} -->`,
  ])
    assert.deepEqual(
      linesOf(head),
      [
        'a.html  This page does not begin with the policy of the site, which says what a browser may do. Build the site again; if it is missing again, that is a fault of Samleng: please report it.  [no-policy]',
      ],
      head,
    )
})

test('the policy names every style that stands in the page', () => {
  const css = 'a{color:red}'
  const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
  const named = `<meta charset="utf-8">${meta(policyText(pagePolicy([hash])))}`
  assert.deepEqual(linesOf(`${named}<style>${css}</style>`), [])
  assert.deepEqual(linesOf(`${named}<style>${css} </style>`), [
    'a.html  The policy of this page does not name a style that stands in it, so that browsers leave it out. Build the site again; if it is missing again, that is a fault of Samleng: please report it.  [unknown-style]',
  ])
})

test('nothing in a page runs, frames or speaks for the host', () => {
  for (const body of [
    '<p onclick="x()">',
    '<svg/onload=x()>',
    "<IMG SRC=x OnError='x()'>",
    '<p style="color:red">',
    '<script>x()</script>',
    '<script type="text/javascript">x()</script>',
    '<iframe>',
    '<iframe srcdoc="x">',
    '<object>',
    '<embed>',
    '<base>',
    '<meta http-equiv="set-cookie" content="a=b">',
    '<a href="/" ping="/x">',
  ])
    assert.ok(codesOf(body).includes('running-part'), body)
  for (const body of [
    '<script type="module" src="/a.js"></script>',
    '<script type="application/ld+json">{"a":1}</script>',
    '<meta http-equiv="refresh" content="0; url=/asks/#7-1">',
    '<list-filter data-onion="x">',
  ])
    assert.deepEqual(codesOf(body), [], body)
})

test('a page loads nothing from other hosts, and no address runs', () => {
  for (const body of [
    '<img src="https://outside.example/a.png">',
    '<img src="//outside.example/a.png">',
    '<img src="\\\\outside.example/a.png">',
    '<img srcset="/a.png 1x, https://outside.example/b.png 2x">',
    '<script src="https://outside.example/a.js"></script>',
    '<link rel="stylesheet" href="https://outside.example/a.css">',
    '<link rel="preload" href="https://outside.example/a.woff2">',
    '<form action="https://outside.example/">',
    '<button formaction="https://outside.example/">',
    '<video poster="https://outside.example/a.png">',
    '<svg><use xlink:href="https://outside.example/a.svg#x"/></svg>',
    '<style>a{background:url(https://outside.example/a.png)}</style>',
    '<style>@import "//outside.example/a.css"</style>',
    '<a href="javascript:x()">',
    '<a href=" JaVa&#9;script:x()">',
    '<a href="data:text/html,x">',
    '<meta http-equiv="refresh" content="0; url=https://outside.example/">',
  ])
    assert.ok(codesOf(body).includes('foreign-address'), body)
  for (const body of [
    '<a href="https://outside.example/">',
    '<a href="mailto:a@outside.example">',
    '<a href="tel:+855">',
    '<a href="#a">',
    '<a href="/a:b/">',
    '<link rel="canonical" href="https://own.example/">',
    '<img src="/a.png" srcset="/a.png 1x, /b.png 2x">',
  ])
    assert.deepEqual(codesOf(body), [], body)
})

test('styles and scripts are held to the same', () => {
  assert.deepEqual(linesOf('a{background:url("https://outside.example/a.png")}', 'a.css'), [
    'a.css  This names “url("https://outside.example/a.png”, which is not of this site or would run. Nothing is to be loaded from elsewhere: take it away, or put the file itself into the site.  [foreign-address]',
  ])
  assert.deepEqual(linesOf('a{background:url(./a.woff2)}', 'a.css'), [])
  assert.deepEqual(linesOf('navigator.sendBeacon("/x")', 'a.js'), [
    'a.js  This script uses “sendBeacon”, by which a page stores or sends what readers are told it does not. Take it away.  [telling-script]',
  ])
  assert.deepEqual(linesOf('localStorage.getItem("x")', 'a.js'), [])
})

test('what runs is named', () => {
  assert.deepEqual(linesOf(`<meta charset="utf-8">${own}<p onclick="x()">`), [
    'a.html  In this page stands “onclick”, by which something could run. Take it away: pages are text, and their scripts are files of the site.  [running-part]',
  ])
})

test('what others may frame has a policy of its own, which no other page has', () => {
  const css = 'a{color:red}'
  const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`
  const text = `<meta charset="utf-8">${meta(policyText(embedPolicy([hash])))}<style>${css}</style>`
  assert.deepEqual(linesOf(text, 'km/embed/asks/x/index.html'), [])
  for (const path of ['a.html', 'reviews/embed/index.html'])
    assert.match(linesOf(text, path).join(), /\[no-policy\]$/)
  assert.match(
    linesOf(`<meta charset="utf-8">${own}`, 'embed/asks/x/index.html').join(),
    /\[no-policy\]$/,
  )
})
