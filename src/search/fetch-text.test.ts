import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { fetchText } from './fetch-text.ts'

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/whole.json': (response) => response.end('{"words":"អណ្តូង"}\n'),
  '/page/': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
  '/sign-in.json': (response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>[1]'),
  '/cut.json': (response) => response.end('{"words":"wells"'),
  '/string.json': (response) => response.end('"wells water"'),
  '/cut-string.json': (response) => response.end('"wells wat'),
  '/lost.json': (response) => response.writeHead(404).end('{}'),
  '/silent.json': () => {},
  '/stuck.json': (response) => response.write('{"words":'),
  '/slow.json': async (response) => {
    for (const piece of ['{"words":', '"\u1780', '\u1781"', '}']) {
      response.write(piece)
      await new Promise((done) => setTimeout(done, 60))
    }
    response.end()
  },
}

const server = createServer((request, response) => answers[request.url ?? '']?.(response))
const addressOf = (path: string) =>
  `http://localhost:${(server.address() as AddressInfo).port}${path}`

before(() => new Promise<void>((done) => server.listen(0, done)))
after(() => {
  server.closeAllConnections()
  server.close()
})

test('a text comes whole, in the script it was written in', async () => {
  assert.equal(await fetchText(addressOf('/whole.json')), '{"words":"អណ្តូង"}\n')
  assert.equal(await fetchText(addressOf('/string.json')), '"wells water"')
  assert.equal(await fetchText(addressOf('/page/')), '<p>')
})

test('an error, a page in the place of data, and a text that is cut off are failures', async () => {
  await assert.rejects(fetchText(addressOf('/lost.json')), /404/)
  await assert.rejects(fetchText(addressOf('/sign-in.json')), /text\/html/)
  for (const cut of ['/cut.json', '/cut-string.json'])
    await assert.rejects(fetchText(addressOf(cut)), /cut off/)
})

test('a server that says nothing, or nothing more, is not waited for', async () => {
  await assert.rejects(fetchText(addressOf('/silent.json'), 100), /too long/)
  await assert.rejects(fetchText(addressOf('/stuck.json'), 100), /too long/)
})

test('a slow download that goes on is waited for', async () => {
  assert.equal(await fetchText(addressOf('/slow.json'), 150), '{"words":"កខ"}')
})
