import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { right } from '#reader/trial.ts'

const content = mkdtempSync(join(tmpdir(), 'samleng-threads-'))
after(() => rmSync(content, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true })
  writeFileSync(join(content, path), text)
}
for (const [path, text] of Object.entries(right)) write(path, text)
write(
  'reviews/xaa-3.md',
  right['reviews/xaa-2.md'].replace('Second', 'Third').replace('2', '3').replace('2014', '2019'),
)
write(
  'recommendations/xaa-3/110-1.md',
  '---\ntitle: Release them at once\nreview: xaa-3\nparagraph: 110.1\nsources: [minutes]\n---\n',
)

/** Runs the command as an editor does. */
function threads(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'index.ts'), 'threads', ...args, '--content', content],
    { env: { ...process.env, GITHUB_ACTIONS: '' }, encoding: 'utf8' },
  )
  return { status, stdout: stdout.replaceAll(`${content}/`, 'content/'), stderr }
}

test('what is alike is shown with the lines to paste', () => {
  const stdout = `110.1  Release them at once
  content/recommendations/xaa-3/110-1.md

  alike
  118.22  Release them
  - kind: repeats
    to: xaa-2/118-22

These are guesses by common words; nothing was written. Where one is right, paste its two lines below threads: in the file of the later one, or add --add "110.1 repeats 118.22" to the command. What it does is for you to say: repeats, strengthens, narrows or answers.

1 of 1 is not linked yet.
For 1 of 1, something earlier is alike.
No pair is confirmed yet, so that it cannot be said how far to trust these.
`
  assert.deepEqual(threads('xaa-2', 'xaa-3'), { status: 0, stdout, stderr: '' })
})

const late = 'recommendations/xaa-3/110-1.md'

test('what an editor confirms is written, and nothing else changes', () => {
  const before = readFileSync(join(content, late), 'utf8')
  assert.deepEqual(threads('xaa-2', 'xaa-3', '--add', '110.1 strengthens 118.22'), {
    status: 0,
    stdout: `content/${late}  strengthens xaa-2/118-22\n1 thread was written.\n`,
    stderr: '',
  })
  const written = readFileSync(join(content, late), 'utf8')
  assert.equal(
    written,
    before.replace(/---\n$/, 'threads:\n  - kind: strengthens\n    to: xaa-2/118-22\n---\n'),
  )
})

test('what cannot be right is not written', () => {
  const before = readFileSync(join(content, late), 'utf8')
  const { status, stdout } = threads('xaa-2', 'xaa-3', '--add', '110.1 repeats 118.22')
  assert.equal(status, 1)
  assert.match(stdout, /\[thread-twice\]\nNothing was written\.\n$/)
  assert.equal(readFileSync(join(content, late), 'utf8'), before)
})

test('wrong usage ends with 2 and one sentence', () => {
  const sentences: [args: string[], sentence: string][] = [
    [
      ['asks', '--count', 'few'],
      '“few” is not a whole number. Write one from 1 on, in digits; where several are taken, with commas between them: 1000,5000.',
    ],
    [
      ['asks', '--min', 'big'],
      '“big” does not say how alike two texts are. There are: close, fair, faint.',
    ],
  ]
  for (const [args, sentence] of sentences)
    assert.deepEqual(threads(...args), { status: 2, stdout: '', stderr: `${sentence}\n` })
})

test('where the content is wrong, that is said first', () => {
  write('sectors/empty.md', '')
  const { status, stdout } = threads('asks')
  assert.equal(status, 1)
  assert.match(stdout, /\[empty-file\]/)
})
