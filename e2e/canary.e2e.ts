import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { secretWord } from '#cli/canary/marks.ts'
import { root, workshop } from './site.ts'

test('of all that is planted nothing comes out but the one secret that is public', () => {
  const content = join(workshop, 'canary')
  cpSync(join(root, 'e2e/content'), content, { recursive: true })
  const word = secretWord(17_000, 1)
  writeFileSync(
    join(content, 'sectors/birds.md'),
    `---\ntitle: About ${word}\nsummary: A secret that everybody may see.\n---\n`,
  )
  const program = [join(root, 'src/cli/index.ts'), 'canary', '--content', content]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(1)
  // It can fail: the public one is found in a page, in the index, and compressed in the zip.
  const leaks = stdout.split('\n').filter((line) => line.includes('@'))
  expect(leaks.some((line) => line.startsWith('dist/sectors/birds/index.html@'))).toBe(true)
  expect(leaks.some((line) => line.startsWith('dist/search/'))).toBe(true)
  expect(leaks.some((line) => /^dist\.zip@zip@\d+/.test(line))).toBe(true)
  // And every other one stayed where it was. The index leaves out what a word has in common with the one before.
  const others = leaks.filter((line) => !word.endsWith(line.split('  ').at(-1) ?? ''))
  expect(others).toEqual([])
  const planted = Number(/^(\d+) secrets planted/m.exec(stdout)?.[1])
  expect(planted).toBeGreaterThan(250)
})
