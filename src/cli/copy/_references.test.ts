import assert from 'node:assert/strict'
import { test } from 'node:test'
import { referencesOf } from './_references.ts'

test('names of files are read as browsers read them', () => {
  const files = { '50%.html': 'km/50%.html', 'a%231.pdf?x#y': 'km/a#1.pdf', '../a%20b/': 'a b/' }
  for (const [address, file] of Object.entries(files))
    assert.deepEqual(referencesOf(`<a href="${address}">`, 'km/index.html'), [{ address, file }])
})
