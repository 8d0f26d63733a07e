import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { trial } from '#reader/trial.ts'

const sector = (fields: string) => ({ 'sectors/b.md': `---\ntitle: B\n${fields}---\n` })
const told = async (fields: string, locale = 'en') =>
  reportLines(await trial(sector(fields)), translator(locale))

test('nothing is confirmed on a day that has not come', async () => {
  const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const [line = ''] = await told(`confirmed: ${tomorrow}\n`)
  assert.match(
    line,
    /^content\/sectors\/b\.md:3:1 {2}confirmed {2}\S+ has not come yet: today is \S+ Write the day on which somebody read the page\. {2}\[confirmed-in-future\]$/,
  )
  assert.deepEqual(await told('confirmed: 2026-01-01\n'), [])
})

test('a page is read again later than it was read', async () => {
  assert.deepEqual(await told('confirmed: 2025-07-01\nconfirmBy: 2025-07-01\n'), [
    'content/sectors/b.md:4:1  confirmBy  The page was confirmed on 2025-07-01, and confirmBy is 2025-07-01. Write the next day by which it must be read again, or leave confirmBy out.  [confirmation-order]',
  ])
})

test('a page that was to be read again is warned of from the day after on', async () => {
  assert.deepEqual(await told('confirmBy: 2026-01-01\n'), [])
  const overdue = 'confirmed: 2025-01-01\nconfirmBy: 2025-12-31\n'
  assert.deepEqual(await told(overdue), [
    'content/sectors/b.md:4:1  confirmBy  Somebody was to read this page again by 2025-12-31; readers are told that it may be out of date. Read it, mend it, and write confirmed: with the day, and the next confirmBy.  [confirmation-overdue]',
  ])
  assert.equal((await trial(sector(overdue)))[0]?.level, 'warning')
  assert.match((await told(overdue, 'km'))[0] ?? '', /ទំព័រនេះត្រូវមាននរណាម្នាក់អានម្តងទៀត/)
  assert.deepEqual(await told(`visibility: draft\n${overdue}`), [], 'nobody reads a draft')
})
