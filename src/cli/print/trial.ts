import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The folder of a small finished site, for tests: two languages, a meeting with a translation, two pages of asks. */
export function trialSite(): { folder: string; write(path: string, text: string): void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'samleng-print-')), 'site')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const json = (path: string, value: unknown) => write(path, JSON.stringify(value))
  const home = 'https://voice.org/voices/'
  const item = (path: string) => ({
    id: path.split('/')[1],
    page: { en: `${home}${path}/`, km: `${home}km/${path}/` },
  })
  for (const path of ['404.html', 'index.html']) write(path, '<title>Voices</title>')
  for (const start of ['', 'km/']) {
    write(`${start}meetings/first/index.html`, '<title>First</title>')
    write(`${start}asks/index.html`, `<link rel="next" href="/voices/${start}asks/page/2/">`)
    write(`${start}asks/page/2/index.html`, `<link rel="prev" href="/voices/${start}asks/">`)
  }
  json('api/v1/index.json', {
    home,
    asOf: '2026-01-15',
    languages: ['en', 'km'],
    publisher: { en: 'Voices', km: 'សំឡេង' },
  })
  json('api/v1/meetings.json', { items: [item('meetings/first')] })
  json('api/v1/asks.json', { items: [item('asks/wells')] })
  for (const name of ['briefs', 'reviews', 'sectors']) json(`api/v1/${name}.json`, { items: [] })
  return { folder, write }
}
