import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { toldOf } from './body-trial.ts'

/** Every `id="…"` of the layouts and components, of whatever page. */
const ids = globSync([
  'src/layouts/**/*.astro',
  'src/components/**/*.astro',
  'src/pages/**/*.astro',
])
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)])
  .map(([, id]) => id as string)
  .filter((id) => !id.includes('('))

test('no heading takes the id of something that a layout or a component writes', () => {
  assert.ok(ids.length > 20)
  for (const id of new Set(ids))
    assert.equal(toldOf(`## A {#${id}}\n`, 'md'), '1:1 taken-anchor', id)
})

test('a link of a page leads where one of few functions lets it', () => {
  const through =
    /^(encodeURI\(view\.sharedPath\(|outsideHref\(|view\.(path|pathIn|sharedPath|url|urlIn)\(|each\.path\(|`#\$\{id\}`|hrefOf\(|(href|url|edit|report)\})/
  for (const file of globSync(['src/**/*.astro'])) {
    const source = readFileSync(file, 'utf8')
    for (const [, target = ''] of source.matchAll(/\s(?:href|src|action)=\{([^\n]*)/g))
      assert.match(target.replace(/^`\$\{(?=view\.path\()/, ''), through, file)
  }
})
