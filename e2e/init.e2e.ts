import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { launch } from './launch.ts'

const folder = mkdtempSync(join(tmpdir(), 'samleng-begun-'))
test.afterAll(() => rmSync(folder, { recursive: true }))

test('a site that was just begun is built, and says nothing of another coalition', async () => {
  const [content, out] = [join(folder, 'voices'), join(folder, 'site')]
  const flags = [
    ...['--name', 'Voices of Samara', '--url', 'https://voices-of-samara.org/'],
    ...['--locales', 'en', '--stateUnderReview', 'XSM', '--stateNames.XSM.en', 'Samara'],
  ]
  const [begun] = await once(launch('init', [content, ...flags]), 'exit')
  expect(begun).toBe(0)
  const [built] = await once(launch('build', ['--out', out], { SAMLENG_CONTENT: content }), 'exit')
  expect(built).toBe(0)
  for (const page of ['index.html', 'about/index.html', 'asks/index.html', 'search/index.html'])
    expect(existsSync(join(out, page)), page).toBe(true)
  expect(readFileSync(join(out, 'about/index.html'), 'utf8')).toContain('Voices of Samara keeps')
  const told = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(html|xml|json|css|txt|csv)$/.test(item.name))
    // The editor's own program, which names the languages of the world.
    .filter(({ parentPath }) => !parentPath.includes(join('admin', 'program')))
    .filter(({ parentPath, name }) =>
      /Cambodia|Khmer|KHM|Phnom|\p{Script=Khmer}/u.test(
        readFileSync(join(parentPath, name), 'utf8'),
      ),
    )
  expect(told.map(({ name }) => name)).toEqual([])
})
