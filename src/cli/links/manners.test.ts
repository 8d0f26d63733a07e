import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import type { OutsideLink } from '#model/outside-links.ts'
import { look } from './look.ts'
import { reachOf } from './reach.ts'
import { answering, withHosts } from './trial.ts'

const place = { file: 'content/site.yml', lines: {} }
const lookAt = (
  addresses: readonly string[],
  options: { pause?: number; days?: number; again?: object } = {},
) =>
  look(
    addresses.map((address): OutsideLink => ({ href: address, address, place, field: '' })),
    {},
    {
      day: '2026-03-01',
      days: 30,
      reach: reachOf(true),
      userAgent: 'Samleng (+https://voice.org/)',
      pause: 0,
      ...options,
    },
  )

test('a host is asked one question at a time, with a pause behind each, also by way of others', async () => {
  const times: number[] = []
  let [now, most] = [0, 0]
  const slow = (_: IncomingMessage, response: { end(): void }) => {
    times.push(performance.now())
    most = Math.max(most, ++now)
    setTimeout(() => {
      now--
      response.end()
    }, 20)
  }
  await withHosts({ slow }, async (at) => {
    const port = new URL(at('slow')).port
    const away = answering(302, { location: `http://slow.localhost:${port}/c` })
    await withHosts({ other: away }, async (elsewhere) => {
      await lookAt([at('slow', '/a'), at('slow', '/b'), elsewhere('other')], { pause: 60 })
    })
  })
  assert.equal(most, 1)
  assert.equal(times.length, 3)
  for (const [index, time] of times.slice(1).entries())
    assert.ok(time - (times[index] as number) >= 78, `${time - (times[index] as number)} ms`)
})

test('several hosts are asked beside each other', async () => {
  let [now, most] = [0, 0]
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const slow = (_: IncomingMessage, response: { end(): void }) => {
    most = Math.max(most, ++now)
    setTimeout(() => {
      now--
      response.end()
    }, 100)
  }
  await withHosts(Object.fromEntries(names.map((name) => [name, slow])), (at) =>
    lookAt(names.map((name) => at(name))),
  )
  assert.ok(most > 1 && most <= 6, `${most}`)
})

test('a question says who asks, and nothing of whoever runs it', async () => {
  const seen: IncomingMessage[] = []
  await withHosts(
    {
      curious: (request, response) => {
        seen.push(request)
        const more = request.url === '/a' ? { location: '/b' } : {}
        response
          .writeHead(request.url === '/a' ? 302 : 200, { 'set-cookie': 'id=1', ...more })
          .end()
      },
    },
    (at) => lookAt([at('curious', '/a').replace('://', '://user:word@')]),
  )
  assert.equal(seen.length, 2)
  for (const { headers } of seen) {
    const { host, ...others } = headers
    assert.deepEqual(others, {
      accept: '*/*',
      'user-agent': 'Samleng (+https://voice.org/)',
      connection: 'close',
    })
  }
})

test('what is known and well is not asked again before its time', () =>
  withHosts({ there: answering(200), gone: answering(404) }, async (at) => {
    const links = [at('there'), at('gone', '/a')]
    const place = { file: 'content/site.yml', lines: {} }
    const outside = links.map(
      (address): OutsideLink => ({ href: address, address, place, field: '' }),
    )
    const options = { days: 30, reach: reachOf(true), userAgent: 'Samleng', pause: 0 }
    const first = await look(outside, {}, { ...options, day: '2026-03-01' })
    assert.equal(first.asked, 2)
    const soon = await look(outside, first.records, { ...options, day: '2026-03-30' })
    assert.equal(soon.asked, 1)
    assert.equal(soon.records[at('there')]?.asked, '2026-03-01')
    assert.equal(soon.records[at('gone', '/a')]?.since, '2026-03-01')
    const later = await look(outside, first.records, { ...options, day: '2026-03-31' })
    assert.equal(later.asked, 2)
    const again = await look(outside, first.records, { ...options, day: '2026-03-01', days: 0 })
    assert.equal(again.asked, 2)
  }))

test('who is interrupted keeps what was found', () =>
  withHosts({ there: answering(200) }, async (at) => {
    const stopped = new AbortController()
    const links = ['/a', '/b', '/c'].map((path): OutsideLink => {
      const address = at('there', path)
      return { href: address, address, place, field: '' }
    })
    const { asked, left, records } = await look(
      links,
      {},
      {
        day: '2026-03-01',
        days: 30,
        reach: reachOf(true),
        userAgent: 'Samleng',
        pause: 0,
        signal: stopped.signal,
        onProgress: () => stopped.abort(),
      },
    )
    assert.deepEqual([asked, left, Object.keys(records)], [1, 0, [at('there', '/a')]])
  }))
