import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Planting } from './planting.ts'
import { phone } from './public-entries.ts'

/** What editors and systems leave behind, where a file may lie. */
export function plantLeftovers(planting: Planting): void {
  const leave = (path: string) => planting.write(path, planting.secret('leftover', path))
  for (const name of ['.DS_Store', '.env', '.~lock.canary.odt#', '.canary.md.swp'])
    for (const folder of ['', 'asks/', 'files/']) leave(`${folder}${name}`)
}

/** The settings that are not published, and what is kept outside the content folder. */
export function plantSettings(planting: Planting, scratch: string): Record<string, string> {
  const secret = (slot: string) => planting.secret('settings', slot)
  const [first = ''] = planting.site.locales
  const synonyms = planting.read('synonyms.yml')
  const line = `  ${secret('synonym of a word that only drafts have')}: ${secret('word that only drafts have')}\n`
  const key = new RegExp(`^${first}:\\n`, 'm')
  planting.write(
    'synonyms.yml',
    `# ${secret('comment in synonyms.yml')}\n${key.test(synonyms) ? synonyms.replace(key, `$&${line}`) : `${synonyms}\n${first}:\n${line}`}`,
  )
  planting.append(
    'allowed.yml',
    `- text: "${phone}"\n  reason: ${secret('reason in allowed.yml')}\n  in: pages/canary\n`,
  )
  if (planting.read('import.yml') === '')
    planting.write('import.yml', `themes:\n  ${secret('theme in import.yml')}: []\n`)
  writeFileSync(
    join(scratch, 'names.txt'),
    `# ${secret('comment in the protected list')}\n${secret('protected name')}\n`,
  )
  return { SAMLENG_PROTECTED: join(scratch, 'names.txt') }
}

/** Variables, a home and a temporary folder of its own, as a build has them on a laptop or a server. */
export function plantEnvironment(planting: Planting, scratch: string): Record<string, string> {
  const secret = (slot: string) => planting.secret('environment', slot)
  const names = [
    'TOKEN',
    'GITHUB_TOKEN',
    'NPM_TOKEN',
    'SECRET_KEY',
    'PUBLIC_TOKEN',
    'VITE_TOKEN',
    'ASTRO_TOKEN',
    'SAMLENG_CANARY',
    'USER',
    'LOGNAME',
    'USERNAME',
    'HOSTNAME',
    'EMAIL',
    'GIT_AUTHOR_NAME',
    'GIT_AUTHOR_EMAIL',
    'GIT_COMMITTER_NAME',
    'GIT_COMMITTER_EMAIL',
  ]
  const folders = ['HOME', 'TMPDIR'].map((name) => {
    const folder = join(scratch, planting.secret('path', name))
    mkdirSync(folder)
    return [name, folder] as const
  })
  return Object.fromEntries([...names.map((name) => [name, secret(name)] as const), ...folders])
}
