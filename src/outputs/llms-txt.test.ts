import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrial, right } from '#reader/trial.ts'
import llmsTxt from './llms-txt.ts'

test('a program is told what the site is, by what rule, and where its data are', async () => {
  const { published } = await readTrial(
    { 'sectors/human-rights.md': '---\ntitle: "[Rights](x) <b>\\n# all"\nsummary: Of all.\n---\n' },
    { asOf: '2026-01-01' },
  )
  const [file] = llmsTxt.files(published)
  const text = String(file?.body())
  const [title, about] = text.split('\n\n')
  assert.deepEqual([title, about], ['# Voice', '> What was asked'])
  assert.match(text, /Everything here is read as of 1 January 2026\./)
  assert.match(
    text,
    /^- \[\\\[Rights\\\]\(x\) \\<b\\> \\# all\]\(https:\/\/voice\.org\/sectors\/human-rights\/\): Of all\.$/m,
  )
  assert.match(text, /\(https:\/\/voice\.org\/api\/v1\/openapi\.json\)/)
  assert.match(text, /\(https:\/\/voice\.org\/km\/\)/)
})

test('drafts are not told of', async () => {
  const draft = right['sectors/human-rights.md'].replace('---\n', '---\nvisibility: draft\n')
  const { published } = await readTrial({
    'sectors/secret.md': draft.replace('Human rights', 'Secret'),
  })
  const [file] = llmsTxt.files(published)
  assert.doesNotMatch(String(file?.body()), /Secret/)
})
