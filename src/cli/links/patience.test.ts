import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkRecords } from '#schema/link-records.ts'
import { answering, lookedAt, withHosts } from './trial.ts'

test('trouble is a warning, and death after three days of it', () =>
  withHosts({ ill: answering(503), there: answering(200) }, async (at) => {
    const link = at('ill', '/a')
    const known: LinkRecords = { [link]: { asked: '2026-01-01', found: 'alive' } }
    const first = await lookedAt([link], { known })
    assert.deepEqual(first.lines(), [
      `content/sectors/human-rights.md:4:1  “${link}” did not answer on 2026-03-01 (503). Look again another day: what fails on three days counts as dead.  [link-trouble]`,
    ])
    const again = await lookedAt([link], { known: first.records })
    assert.deepEqual(again.records, first.records)
    const second = await lookedAt([link], { known: again.records, day: '2026-03-02' })
    assert.equal(second.problems[0]?.level, 'warning')
    const third = await lookedAt([link], { known: second.records, day: '2026-03-09' })
    assert.deepEqual(third.lines(), [
      `content/sectors/human-rights.md:4:1  “${link}” has not answered since 2026-03-01, on 3 days (503). Link to where it is now, or to a copy.  [link-failing]`,
    ])
    assert.equal(third.problems[0]?.level, undefined)
    assert.deepEqual(third.records[link], {
      asked: '2026-03-09',
      found: 'trouble',
      reason: '503',
      since: '2026-03-01',
      alive: '2026-01-01',
      days: 3,
    })
    assert.match(third.lines('km')[0] ?? '', /មិនបានឆ្លើយចាប់ពី 2026-03-01 មក/)
  }))

test('a host that is silent, or hangs up, is in trouble', () =>
  withHosts(
    {
      silent: () => undefined,
      rude: ({ socket }) => socket.destroy(),
      babbling: ({ socket }) => socket.end('not http at all\r\n\r\n'),
      there: answering(200),
    },
    async (at) => {
      const links = [at('silent'), at('rude'), at('babbling'), at('there')]
      const { records } = await lookedAt(links)
      assert.deepEqual(
        links.map((link) => records[link]?.reason),
        ['timeout', 'ECONNRESET', 'HPE_INVALID_CONSTANT', undefined],
      )
    },
  ))

test('a host that asks for a little patience gets it; one that asks for more is left for another day', async () => {
  let asked = 0
  const hosts = {
    busy: answering(429, { 'retry-after': '1' }),
    patient: (_: unknown, response: { writeHead(s: number, h?: object): { end(): void } }) =>
      ++asked === 1
        ? response.writeHead(503, { 'retry-after': '1' }).end()
        : response.writeHead(200).end(),
    closed: answering(429, { 'retry-after': 'Fri, 31 Dec 2100 00:00:00 GMT' }),
  }
  await withHosts(hosts, async (at) => {
    const links = [at('patient'), at('closed', '/a'), at('closed', '/b')]
    const start = performance.now()
    const { problems, records, left } = await lookedAt(links)
    assert.ok(performance.now() - start >= 1000)
    assert.deepEqual(problems, [])
    assert.deepEqual(Object.keys(records), [at('patient')])
    assert.equal(left, 2)
    assert.equal((await lookedAt([at('busy')])).left, 1)
  })
})

test('without a connection nothing is said of anybody', () =>
  withHosts({}, async (at) => {
    const port = new URL(at('a')).port
    const nowhere = ['a', 'b'].map((host) => `http://${host}.localhost:${Number(port) - 1}/`)
    const { records, isUnconnected } = await lookedAt(nowhere)
    assert.deepEqual([records, isUnconnected], [{}, true])
  }))
