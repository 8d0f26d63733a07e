import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { serveSite } from './_serve.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samleng-serve-'))
  await mkdir(join(folder, 'asks'))
  await writeFile(join(folder, 'index.html'), 'home')
  await writeFile(join(folder, 'asks/index.html'), 'asks')
  await writeFile(join(folder, '404.html'), 'not here')
})
after(() => rm(folder, { recursive: true }))

test('folders are their index.html, and what leads nowhere is 404.html', async () => {
  await served('/', async (port) => {
    assert.deepEqual(await answer(port, '/'), [200, 'home'])
    assert.deepEqual(await answer(port, '/asks/'), [200, 'asks'])
    assert.deepEqual(await answer(port, '/asks/?q=x'), [200, 'asks'])
    assert.deepEqual(await answer(port, '/none/'), [404, 'not here'])
  })
})

test('below a base path, the site is there and nowhere else', async () => {
  await served('/voice/', async (port) => {
    assert.deepEqual(await answer(port, '/voice/asks/'), [200, 'asks'])
    assert.deepEqual(await answer(port, '/asks/'), [404, 'not here'])
    assert.deepEqual(await answer(port, '/'), [302, '/voice/'])
  })
})

test('an address without its last slash leads to the one with it', async () => {
  await served('/voice/', async (port) => {
    assert.deepEqual(await answer(port, '/voice/asks'), [302, '/voice/asks/'])
    assert.deepEqual(await answer(port, '/voice'), [302, '/voice/'])
  })
})

test('no address is too strange to be answered', async () => {
  await served('/', async (port) => {
    for (const address of ['//', '/%', '/%2e%2e/%2e%2e/etc/passwd', '/\\..\\x', '/index.html/'])
      assert.ok([200, 404].includes((await answer(port, address))[0]), address)
  })
})

test('a site that is built again is served as it is now', async () => {
  await served('/', async (port) => {
    await writeFile(join(folder, 'index.html'), 'a new home')
    assert.deepEqual(await answer(port, '/'), [200, 'a new home'])
    await rm(join(folder, 'asks'), { recursive: true })
    assert.deepEqual(await answer(port, '/asks/'), [404, 'not here'])
  })
})

test('a port that is taken is passed over', async () => {
  await served('/', async (port) => {
    const { server, url } = await serveSite(folder, '/', port)
    server.close()
    assert.notEqual(url, `http://localhost:${port}/`)
  })
})

async function served(base: string, use: (port: number) => Promise<void>): Promise<void> {
  const { server, url } = await serveSite(folder, base, 0)
  const { port } = server.address() as AddressInfo
  assert.equal(url, `http://localhost:${port}${base}`)
  await use(port).finally(() => server.close())
}

/** Addresses as they are, which `fetch` would tidy up. */
const answer = (port: number, path: string): Promise<[number, string]> =>
  new Promise((done, failed) => {
    get({ port, path, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part) => {
        body += part
      })
      response.on('end', () => done([response.statusCode ?? 0, response.headers.location ?? body]))
    }).on('error', failed)
  })
