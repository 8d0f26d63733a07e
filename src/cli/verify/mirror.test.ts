import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { siteFile } from '#cli/finished-site/files.ts'
import { translator } from '#i18n/index.ts'
import { seenMirror } from './mirror.ts'
import { faultLines } from './report.ts'
import { sumsFile, sumsText } from './sums.ts'

const files: Readonly<Record<string, string>> = {
  '': '<!doctype html>front',
  'ask/': '<!doctype html>an ask',
  '404.html': '<!doctype html>nothing here',
  'files/ទឹក #1.txt': 'water',
}
const pathOf = (address: string): string => address.replace(/(^|\/)$/, '$1index.html')
const sums = new Map(
  Object.entries(files).map(([address, text]) => {
    const path = pathOf(address)
    return [path, siteFile(path, Buffer.from(text)).sha256()]
  }),
)
const whole: Readonly<Record<string, string>> = { ...files, [sumsFile]: sumsText(sums) }

test('a whole copy is whole, also where the host compresses', async () => {
  for (const isCompressed of [false, true])
    assert.deepEqual(await linesOf(hostOf(whole, isCompressed)), [])
})

test('what is missing, changed or failing is said, file by file', async () => {
  const { 'ask/': _, ...without } = whole
  assert.deepEqual(await linesOf(hostOf({ ...without, '404.html': 'ads' })), [
    '404.html  The copy serves something else than what was built. Copy the file there again; if its host changes pages, turn that off or choose another host.  [served-otherwise]',
    'ask/index.html  The copy does not have this file (it answers 404). Copy it there again.  [not-served]',
  ])
})

test('a host that answers everything with 200 is noticed', async () => {
  const host: RequestListener = (request, response) =>
    response.end(whole[nameOf(request.url)] ?? whole[''])
  assert.deepEqual(await linesOf(host), [
    '404.html  The copy answers 200 for what there is not, so that readers and search engines take any address for a page. Let it answer 404 with 404.html.  [answers-all]',
  ])
})

test('a forged copy cannot vouch for itself when the sums come from elsewhere', async () => {
  const forged = { ...files, '': 'forged' }
  const own = new Map([
    ...sums,
    ['index.html', siteFile('index.html', Buffer.from('forged')).sha256()],
  ])
  const host = hostOf({ ...forged, [sumsFile]: sumsText(own) })
  assert.deepEqual(await linesOf(host), [])
  const [line] = await linesOf(host, sums)
  assert.match(String(line), /^index\.html .*\[served-otherwise\]$/)
})

test('a host that fails now and then is asked again', async () => {
  const asked = new Set<string>()
  const good = hostOf(whole)
  const moody: RequestListener = (request, response) => {
    const address = String(request.url)
    if (asked.has(address)) return good(request, response)
    asked.add(address)
    response.writeHead(503).end()
  }
  assert.deepEqual(await linesOf(moody), [])
})

test('without sums nothing can be said, and that is said', async () => {
  const [line] = await linesOf(hostOf(files))
  assert.match(String(line), /^SHA256SUMS {2}There is no list of what belongs to the site/)
})

test('a host that cannot be reached is said to be', async () => {
  const { faults } = await seenMirror('http://127.0.0.1:1/', { sums, attempts: 2, patience: 1 })
  assert.equal(faults.length, sums.size)
  assert.match(
    String(faultLines(faults, translator('en'))[0]),
    /^404\.html {2}Nothing came from the copy \(.+\)\. /,
  )
})

const nameOf = (url = ''): string => decodeURIComponent(url.slice('/voice/'.length))

const hostOf =
  (all: Readonly<Record<string, string>>, isCompressed = false): RequestListener =>
  (request, response) => {
    const text = all[nameOf(request.url)]
    if (text === undefined) return response.writeHead(404).end('no')
    if (!isCompressed) return response.end(text)
    return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text))
  }

async function linesOf(
  host: RequestListener,
  known?: ReadonlyMap<string, string>,
): Promise<string[]> {
  const server = createServer(host)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    const url = `http://127.0.0.1:${port}/voice/`
    const { faults } = await seenMirror(url, { sums: known, attempts: 3, patience: 1 })
    return faultLines(faults, translator('en'))
  } finally {
    server.close()
    server.closeAllConnections()
  }
}
