import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { stateOf } from '#model/ledger.ts'
import { isError } from '#model/problem.ts'
import { read } from '#reader/index.ts'
import { madeLedger } from './_made-ledger.ts'
import ledger from './ledger.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-ledger-'))
after(() => rmSync(folder, { recursive: true }))

ledger.make(500, folder)
const { corpus, problems } = await read({ folder, root: folder })

test('a made-up ledger is as large as was asked, and nothing is wrong in it', () => {
  assert.equal(corpus.of('recommendations').length, 500)
  assert.equal(corpus.of('reviews').length, 3)
  assert.deepEqual(problems.filter(isError), [])
})

test('every made-up recommendation has a position, and some are followed further and threaded', () => {
  const recommendations = corpus.of('recommendations')
  assert.ok(recommendations.every((entry) => stateOf(entry, corpus.asOf).position !== 'pending'))
  const followed = recommendations.filter(({ data }) => data.history.length > 1)
  assert.ok(followed.length > 0 && followed.length < 50)
  assert.ok(followed.some(({ data }) => data.threads.length > 0))
})

test('the same size makes the same bytes', () => {
  assert.deepEqual([...madeLedger(300)], [...madeLedger(300)])
})
