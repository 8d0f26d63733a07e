import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { activeIn, toldOf } from './body-trial.ts'

/** `line:column code` of each problem, by the body in which it is found. */
export type Table = Readonly<Record<string, string>>

/** Each wall by itself: the checks refuse the body, and what is written of it all the same is harmless. */
export function theyAreRefused(test: TestContext, table: Table, format: 'md' | 'mdx'): void {
  for (const [body, told] of Object.entries(table)) {
    assert.equal(toldOf(body, format), told, body)
    assert.deepEqual(activeIn(body, format), [], body)
  }
  test.diagnostic(
    `${Object.keys(table).length} attacks in .${format}: all refused with line and column`,
  )
}
