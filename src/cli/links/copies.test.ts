import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { right } from '#reader/trial.ts'
import { answering, day, type Hosts, lookedAt, withHosts } from './trial.ts'

const source = (url: string, more = 'date: 2014-06\n') => ({
  'sources/minutes.md': right['sources/minutes.md'].replace(
    'kind: coalition\n',
    `${more}kind: coalition\nurl: ${url}\n`,
  ),
})

/** An archive that speaks Memento (RFC 7089), with a copy of everything below `/kept`. */
const hosts = (asked: IncomingMessage[]): Hosts => ({
  there: answering(200),
  gone: answering(404),
  archive: (request, response) => {
    asked.push(request)
    const { url = '' } = request
    if (url.startsWith('/web/2014/'))
      response.writeHead(200, { 'memento-datetime': 'Tue, 01 Jul 2014 00:00:00 GMT' }).end()
    else if (url.includes('/kept'))
      response.writeHead(302, { location: url.replace('/web/', '/web/2014/') }).end()
    else response.writeHead(url.includes('/shop') ? 200 : 404).end()
  },
})

const template = (at: (host: string, path: string) => string) => at('archive', '/web/{url}')

test('a source without a copy gets the line to paste, of the copy nearest to its own day', async () => {
  const asked: IncomingMessage[] = []
  await withHosts(hosts(asked), async (at) => {
    const url = at('there', '/kept#page=2')
    const { lines, records, problems } = await lookedAt([], {
      files: source(url),
      archive: template(at),
    })
    const copy = at('archive', `/web/2014/${at('there', '/kept')}`)
    assert.deepEqual(lines(), [
      `content/sources/minutes.md:6:1  url  An archive has a copy of this source. Add the line: archived: ${copy}  [unarchived-source]`,
    ])
    assert.equal(problems[0]?.level, 'warning')
    assert.deepEqual(records[at('there', '/kept')], {
      asked: day,
      found: 'alive',
      copy,
      copyAsked: day,
    })
    assert.equal(asked[0]?.headers['accept-datetime'], 'Mon, 30 Jun 2014 23:59:59 GMT')
  })
})

test('where an archive has no copy, or shows something else, one is to be made', () =>
  withHosts(hosts([]), async (at) => {
    for (const path of ['/other', '/shop']) {
      const url = at('there', path)
      const { lines, records } = await lookedAt([], { files: source(url), archive: template(at) })
      assert.deepEqual(lines(), [
        'content/sources/minutes.md:6:1  url  No copy of this source in an archive is known. Have one made while the source is there, and write its address into archived.  [unarchived-source]',
      ])
      assert.deepEqual(records[url], { asked: day, found: 'alive', copyAsked: day })
    }
  }))

test('an archive that does not answer is asked again next time', () =>
  withHosts({ there: answering(200), archive: answering(503) }, async (at) => {
    const url = at('there', '/kept')
    const { records } = await lookedAt([], { files: source(url), archive: template(at) })
    assert.deepEqual(records[url], { asked: day, found: 'alive' })
  }))

test('no archive is asked that the site does not name', async () => {
  const asked: IncomingMessage[] = []
  await withHosts(hosts(asked), (at) => lookedAt([], { files: source(at('there', '/kept')) }))
  assert.deepEqual(asked, [])
})

test('of a link of a text that is gone, the copy from its last good day is offered', async () => {
  const asked: IncomingMessage[] = []
  await withHosts(hosts(asked), async (at) => {
    const link = at('gone', '/kept')
    const { lines, problems } = await lookedAt([link], {
      archive: template(at),
      known: { [link]: { asked: '2025-12-24', found: 'alive' } },
    })
    assert.deepEqual(lines(), [
      `content/sectors/human-rights.md:4:1  “${link}” is gone: its host answered 404 on 2026-03-01. Link to where it is now, or to a copy.  [link-gone]`,
      `content/sectors/human-rights.md:4:1  An archive has a copy of “${link}”. Link to that: ${at('archive', `/web/2014/${link}`)}  [link-copy]`,
    ])
    assert.deepEqual(
      problems.map(({ level }) => level),
      [undefined, 'warning'],
    )
    assert.equal(asked[0]?.headers['accept-datetime'], 'Wed, 24 Dec 2025 23:59:59 GMT')
  })
})

test('a source that is gone and has a copy is no problem', async () => {
  const asked: IncomingMessage[] = []
  await withHosts(hosts(asked), async (at) => {
    const archived = `archived: ${at('there', '/copy')}\n`
    const { problems, records } = await lookedAt([], {
      files: source(at('gone', '/kept'), archived),
      archive: template(at),
    })
    assert.deepEqual(problems, [])
    assert.equal(records[at('gone', '/kept')]?.found, 'dead')
    assert.equal(records[at('there', '/copy')]?.found, 'alive')
  })
  assert.deepEqual(asked, [])
})
