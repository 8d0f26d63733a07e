import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { secretsIn, secretWord } from './marks.ts'
import { leaksIn } from './search.ts'
import { unpacked } from './unpack.ts'

const word = secretWord(7, 42)
const family = 'draft'
const secret = { family, slot: 'asks title', word } as const

const formsOf = (bytes: Buffer): string[] =>
  [...unpacked(bytes)].flatMap((inner) => [...secretsIn(inner.bytes)].map(({ form }) => form))

const each = (write: (letter: string) => string) => [...word].map(write).join('')

test('every secret has letters of its own', () => {
  const words = [0, 1, 2].flatMap((run) =>
    Array.from({ length: 400 }, (_, number) => secretWord(number, run)),
  )
  assert.equal(new Set(words).size, words.length)
})

test('a secret is found in every form in which programs write text', () => {
  const forms: Readonly<Record<string, string | Buffer>> = {
    text: `<p>${word.toUpperCase()}</p>`,
    'utf-16': Buffer.from(word, 'utf16le'),
    hex: Buffer.from(word).toString('hex'),
    percent: each((letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`),
    entities: each((letter) => `&#x${letter.charCodeAt(0).toString(16)};`),
    json: each((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
    numbers: JSON.stringify([...Buffer.from(word)]),
    reversed: [...word].reverse().join(''),
  }
  assert.deepEqual(formsOf(Buffer.from(word, 'utf16le').swap16()), ['utf-16'])
  for (const [form, written] of Object.entries(forms))
    assert.deepEqual(formsOf(Buffer.from(written)), [form], form)
  for (const before of ['', 'a', 'ab', 'abc'])
    assert.deepEqual(formsOf(Buffer.from(Buffer.from(`${before}${word}!`).toString('base64'))), [
      'base64',
    ])
})

test('a secret is found in what is compressed, and in what is compressed in that', () => {
  const text = Buffer.from(`${'some words '.repeat(20)}${word}`)
  assert.deepEqual(formsOf(gzipSync(text)), ['text'])
  assert.deepEqual(formsOf(Buffer.concat([Buffer.from('stream\n'), deflateSync(text)])), ['text'])
  assert.deepEqual(formsOf(Buffer.from(zipSync({ 'a.txt': text }))), ['text'])
  assert.deepEqual(formsOf(Buffer.from(zipSync({ 'a.gz': gzipSync(text) }))), ['text'])
})

test('a secret is found where a list leaves out how it begins', () => {
  const [found] = secretsIn(Buffer.from(`word ${word.slice(3)} word`))
  assert.ok(found && word.endsWith(found.word))
})

test('a secret is told by what was planted, with its file and its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-leaks-'))
  try {
    writeFileSync(join(folder, 'a.html'), `<p>${word}</p>`)
    writeFileSync(join(folder, `${word}.txt`), 'Built at /home/somebody/site')
    const looked = { files: 0 }
    const marks = [{ slot: 'project folder', text: '/home/somebody' }]
    const leaks = [...leaksIn(folder, 'dist', { secrets: [secret], marks, looked })]
    assert.deepEqual(leaks, [
      { secret, what: word, file: 'dist/a.html', at: '7', form: 'text' },
      { secret, what: word, file: `dist/${word}.txt`, at: 'name', form: 'text' },
      { what: 'project folder', file: `dist/${word}.txt`, at: '9', form: 'text' },
    ])
    assert.equal(looked.files, 2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
