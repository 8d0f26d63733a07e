import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isError } from '#model/problem.ts'
import { read } from '#reader/index.ts'
import { madeNames } from './_made-papers.ts'
import papers from './papers.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-papers-'))
after(() => rmSync(folder, { recursive: true }))

test('made-up papers are as many as were asked, are translated, attach files, and nothing is wrong in them', async () => {
  papers.make(60, folder)
  const protectedList = join(folder, '.names')
  writeFileSync(protectedList, madeNames(50))
  const { corpus, problems } = await read({ folder, root: folder, protectedList })
  assert.equal(corpus.all.length, 60)
  assert.ok(corpus.of('briefs').every(({ translations }) => translations.length > 0))
  assert.equal(Object.keys(corpus.files).length, 3)
  assert.deepEqual(problems.filter(isError), [])
})
