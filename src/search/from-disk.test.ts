import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOfPage } from './from-disk.ts'

test('a page on a disk is the index.html of its folder, with its query and fragment', () => {
  assert.equal(fileOfPage('../asks/?text=a/b/#main'), '../asks/index.html?text=a/b/#main')
  assert.equal(fileOfPage('./'), './index.html')
  assert.equal(fileOfPage('../asks/wells/#a/'), '../asks/wells/index.html#a/')
})

test('what is no folder stays as it is', () => {
  for (const address of ['', '#main', '?q=a/', '../files/map.png', 'index.html#main'])
    assert.equal(fileOfPage(address), address)
})
