import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering, day, lookedAt, only, withHosts, withUntrustedHosts } from './trial.ts'

test('what is there is no problem, whatever is behind its headers', async () => {
  const hosts = {
    there: answering(200),
    // A page without an end, for whoever waits for it.
    endless: (_: unknown, response: { write(text: string): void }) => response.write('more '),
  }
  await withHosts(hosts, async (at) => {
    const { problems, records } = await lookedAt([at('there', '/a?b=ទឹក#c'), at('endless')])
    assert.deepEqual(problems, [])
    assert.deepEqual(records[new URL(at('there', '/a?b=ទឹក')).href], { asked: day, found: 'alive' })
    assert.equal(Object.keys(records).length, 2)
  })
})

test('what is gone is said to be, and that for good', async () => {
  const hosts = { missing: answering(404), removed: answering(410) }
  await withHosts(hosts, async (at) => {
    assert.deepEqual(await only(at('missing', '/a')), [
      `“${at('missing', '/a')}” is gone: its host answered 404 on 2026-03-01. Link to where it is now, or to a copy.  [link-gone]`,
    ])
    const { problems } = await lookedAt([at('removed', '/a')])
    assert.equal(problems[0]?.level, undefined)
  })
  assert.deepEqual(await only('https://nobody.invalid/a'), [
    '“https://nobody.invalid/a” leads nowhere: on 2026-03-01 there was no host of that name. Correct it, or link to a copy.  [link-no-host]',
  ])
})

test('a certificate that browsers refuse makes a link dead', () =>
  withUntrustedHosts({ forged: answering(200) }, async (at) => {
    assert.deepEqual(await only(at('forged')), [
      `Browsers refuse to open “${at('forged')}”: its certificate was not valid on 2026-03-01. Tell whoever keeps it, or link to a copy.  [link-certificate]`,
    ])
  }))

test('a host that does not know HEAD is asked with GET', async () => {
  for (const status of [403, 404, 405, 501]) {
    const asked: string[] = []
    await withHosts(
      {
        old: ({ method = '' }, response) => {
          asked.push(method)
          response.writeHead(method === 'HEAD' ? status : 200).end()
        },
      },
      async (at) => {
        assert.deepEqual(await only(at('old', '/a')), [])
        assert.deepEqual(asked, ['HEAD', 'GET'])
      },
    )
  }
})

test('a redirect for good gives the line to paste, with the part of the page that was meant', () =>
  withHosts(
    {
      old: answering(301, { location: '/b' }),
      new: answering(200),
      here: ({ url }, response) => {
        if (url === '/b') response.writeHead(302, { location: '/today' }).end()
        else if (url === '/a') response.writeHead(308, { location: '/b' }).end()
        else response.end()
      },
    },
    async (at) => {
      // What /b leads to may be another page tomorrow.
      assert.deepEqual(await only(at('here', '/a#part')), [
        `“${at('here', '/a#part')}” has moved for good (2026-03-01). Write in its place: ${at('here', '/b#part')}  [link-moved]`,
      ])
      const { problems } = await lookedAt([at('here', '/a')])
      assert.equal(problems[0]?.level, 'warning')
      assert.deepEqual(await only(at('here', '/b')), [])
    },
  ))

test('a page that leads to the front page is to be looked at', () =>
  withHosts(
    {
      site: ({ url }, response) =>
        url === '/km/' ? response.end() : response.writeHead(302, { location: '/km/' }).end(),
    },
    async (at) => {
      assert.deepEqual(await only(at('site', '/reports/2014.pdf')), [
        `“${at('site', '/reports/2014.pdf')}” led to a front page on 2026-03-01, ${at('site', '/km/')}: what was there may be gone. Open it, and link to where it is now, or to a copy.  [link-front-page]`,
      ])
      assert.deepEqual(await only(at('site', '/')), [])
    },
  ))

test('redirects without an end are followed for ten steps', () =>
  withHosts(
    {
      round: ({ url }, response) =>
        response.writeHead(302, { location: url === '/a' ? '/b' : '/a' }).end(),
      far: ({ url = '' }, response) => response.writeHead(302, { location: `${url}a` }).end(),
      out: answering(302, { location: 'intent://open#Intent;end' }),
    },
    async (at) => {
      assert.deepEqual(await only(at('round', '/a')), [
        `The redirects of “${at('round', '/a')}” came to no end on 2026-03-01. Open it yourself, and link to where you arrive.  [link-loop]`,
      ])
      const links = [at('far', '/a'), at('out')]
      const { records } = await lookedAt(links)
      assert.deepEqual(
        links.map((link) => records[link]?.reason),
        ['too-long', 'address'],
      )
    },
  ))

test('a host that does not answer programs is for people to open', () =>
  withHosts({ shy: answering(403), legal: answering(451) }, async (at) => {
    assert.deepEqual(await only(at('shy')), [
      `The host of “${at('shy')}” does not answer programs (403, 2026-03-01). Open it yourself to see whether it is still there.  [link-refused]`,
    ])
    assert.match(String(await only(at('legal'))), /\(451, 2026-03-01\).*\[link-refused\]$/)
  }))
