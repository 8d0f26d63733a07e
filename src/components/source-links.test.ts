import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '#model/entry.ts'
import { sourceLinks } from './source-links.ts'
import type { View } from './view.ts'

const view = (archiveLink?: string): View =>
  ({ corpus: { site: { archiveLink } }, t: (key: string) => key }) as unknown as View
const links = (data: object, archiveLink?: string) =>
  sourceLinks({ data } as Entry<'sources'>, view(archiveLink)).map(({ href, label }) => [
    label,
    href,
  ])

test('a source has its copy beside its address', () => {
  assert.deepEqual(
    links({ url: 'https://a.org/b', archived: 'https://c.org/d' }, 'https://e.org/{url}'),
    [
      ['source.open', 'https://a.org/b'],
      ['source.archived', 'https://c.org/d'],
    ],
  )
})

test('without a known copy the archive of the site is asked for the document, not for a place in it', () => {
  assert.deepEqual(links({ url: 'https://a.org/b?c=d#p3' }, 'https://e.org/{url}'), [
    ['source.open', 'https://a.org/b?c=d#p3'],
    ['source.archive', 'https://e.org/https://a.org/b?c=d'],
  ])
  assert.deepEqual(links({ url: 'https://a.org/b' }), [['source.open', 'https://a.org/b']])
  assert.deepEqual(links({}, 'https://e.org/{url}'), [])
})
