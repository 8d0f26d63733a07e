import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { sheetNumbers } from './sheet-numbers.ts'

test('sheets are counted in the digits of the language', () => {
  assert.equal(
    sheetNumbers(translator('km')),
    '@counter-style sheet-numbers{system:numeric;symbols:"០" "១" "២" "៣" "៤" "៥" "៦" "៧" "៨" "៩"}',
  )
})

test('where the digits are those of every browser, there is no rule for them', () => {
  assert.equal(sheetNumbers(translator('en')), '')
})
