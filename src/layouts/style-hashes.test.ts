import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { hashesOfStyles } from './style-hashes.ts'

const hash = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`

test('each style of a piece of HTML has its hash, of the bytes that browsers hash', async () => {
  const first = ':root{--name:"សំឡេង"}'
  const second = '\n a > b{}\n'
  const html = `<style>${first}</style><link rel="preload"> <style media="print">${second}</style>`
  assert.deepEqual(await hashesOfStyles(html), [hash(first), hash(second)])
  assert.deepEqual(await hashesOfStyles('<link rel="stylesheet" href="/a.css">'), [])
})
