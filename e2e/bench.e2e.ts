import { once } from 'node:events'
import { expect, test } from '@playwright/test'
import { launch } from './launch.ts'

/** All that a bench prints, when it has ended well. */
async function bench(...args: string[]): Promise<string> {
  const child = launch('bench', ['search', ...args])
  let text = ''
  child.stdout?.on('data', (part: Buffer) => {
    text += part
  })
  const [code] = await once(child, 'close')
  expect(code).toBe(0)
  return text
}

/** The cells of the line of an engine. */
const lineOf = (engine: string, text: string): string[] =>
  new RegExp(`^${engine} {2,}(.*)$`, 'm').exec(text)?.[1]?.trim().split(/ {2,}/) ?? []

test('every engine answers the queries of the made-up State in the browser', async () => {
  const text = await bench('--part', 'relevance', '--queries', '5')
  for (const engine of [
    'Samleng',
    'MiniSearch 7',
    'lunr 2',
    'FlexSearch 0.8',
    'Fuse 7',
    'Pagefind 1.5',
  ]) {
    const [ndcg = ''] = lineOf(engine, text)
    expect(Number(ndcg), `${engine}\n${text}`).toBeGreaterThan(0.3)
  }
})

test('the speed of an engine is measured whole', async () => {
  const text = await bench('--part', 'speed', '--sizes', '20', '--engines', 'samleng')
  const cells = lineOf('Samleng', text)
  expect(cells, text).toHaveLength(8)
  expect(cells.join(), text).not.toContain('—')
})
