import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTrialFolder } from './import/trial.ts'

/** Imports as an editor does, a file that somebody mailed. */
function imported(folder: string, file: string, text: string, ...args: string[]) {
  const path = join(folder, '..', file)
  if (text !== '') writeFileSync(path, text)
  const { INIT_CWD: _, GITHUB_ACTIONS: __, ...usual } = process.env
  const index = join(import.meta.dirname, 'index.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', index, 'import', ...args, path],
    { cwd: folder, env: { ...usual, SAMLENG_CONTENT: folder }, encoding: 'utf8' },
  )
  return { status, stderr, told: stdout.replaceAll(path, file).replaceAll(folder, 'content') }
}

const dangerous = '\u001b]0;owned\u0007\u001b[2J'

test('what acts in a terminal does nothing there when it comes from a document', () =>
  inTrialFolder({}, async ({ folder }) => {
    const minutes = `Minutes of the round table\n\nDate: 12 March 2025\n\nParticipants: Committee, Ministry of Water (MOW)\n\nSector 1: Human rights: The Committee${dangerous} \u202easks the Ministry of Water to open the wells.\n`
    const meeting = imported(folder, 'minutes.md', minutes)
    assert.match(meeting.told, /Committee␛\]0;owned␇␛\[2J \[U\+202E\]asks/)
    assert.doesNotMatch(meeting.told, acting)
    const list = `paragraph,title,position\n118.22,Release${dangerous} all,supported\n`
    const rows = imported(folder, 'list.csv', list, 'recommendations')
    assert.doesNotMatch(rows.told, acting)
    assert.match(rows.told, /\[control-character\]/)
  }))

/** But for the breaks between the lines. */
const acting = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

test('a file that is too large to be read at all is refused by its size', () =>
  inTrialFolder({}, async ({ folder }) => {
    const path = join(folder, '..', 'scans.pdf')
    writeFileSync(path, '')
    // It takes no room on the disk.
    truncateSync(path, 3 * 1024 ** 3)
    for (const what of [[], ['recommendations']])
      assert.deepEqual(imported(folder, 'scans.pdf', '', ...what), {
        status: 1,
        told: 'scans.pdf  This file has 3,072 MB; a file may have 100 MB. Divide it, or take the pictures out.  [large-import]\n1 problem. Nothing was written.\n',
        stderr: '',
      })
  }))

test('a folder without its settings is told of, whatever is imported', () =>
  inTrialFolder({ 'site.yml': null }, async ({ folder }) => {
    for (const what of [[], ['recommendations']]) {
      const { status, told, stderr } = imported(folder, 'a.txt', 'Date: 12 March 2025\n', ...what)
      assert.equal(status, 1)
      assert.match(told, /\[missing-site\]\n/)
      assert.equal(stderr, '')
    }
  }))
