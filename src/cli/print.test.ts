import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { runCommand } from 'citty'
import { trialSite } from './print/trial.ts'
import print from './print.ts'

const { folder: site, write } = trialSite()
const scratch = dirname(site)
after(() => rmSync(scratch, { recursive: true }))

/** Wrong usage, which is exit 2 in a terminal, and what is said of it. */
const refused = (rawArgs: string[], message: string) =>
  assert.rejects(runCommand(print, { rawArgs }), { name: 'CLIError', message })

test('a folder that is not there, or is no site, is said, with what to do', async () => {
  mkdirSync(join(scratch, 'empty'))
  for (const folder of [join(scratch, 'nowhere'), join(scratch, 'empty')])
    await refused(
      [folder],
      `There is no finished site in ${folder}: index.html or 404.html is missing. Name the folder of one, or make it with npm run build.`,
    )
})

test('a site that does not say what is in it is to be built again', async () => {
  const { folder, write: writeThere } = trialSite()
  writeThere('api/v1/index.json', '{}')
  await refused(
    [folder],
    `${folder} does not say what there is to print: api/v1/index.json is missing, or cannot be read. Build the site again with npm run build.`,
  )
  rmSync(dirname(folder), { recursive: true })
})

test('PDFs lie neither in the site nor around it, nor among other things', async () => {
  for (const out of [join(site, 'pdf'), scratch, site])
    await refused(
      [site, '--out', out],
      `${out} and ${site} lie one in the other. Give a folder of its own for the PDFs, with --out.`,
    )
  const letters = join(scratch, 'letters')
  mkdirSync(letters)
  writeFileSync(join(letters, 'letter.pdf'), 'mine')
  for (const out of [letters, join(letters, 'letter.pdf')])
    await refused(
      [site, '--out', out],
      `${out} holds something other than PDFs that this command made. Choose a new folder or an empty one, with --out.`,
    )
})

test('a flag or a language that there is not is said with those that there are', async () => {
  await refused([site, '--oot', 'x'], 'There is no flag “--oot” here. Did you mean “--out”?')
  await refused([site, '--locale', 'xx'], 'There are no messages in “xx”. There are: en, km.')
})

test('a browser that does not start is said, with what to do', async (context) => {
  const chosen = process.env['SAMLENG_BROWSER']
  context.after(() => {
    if (chosen === undefined) delete process.env['SAMLENG_BROWSER']
    else process.env['SAMLENG_BROWSER'] = chosen
  })
  process.env['SAMLENG_BROWSER'] = '/no/such/browser'
  await refused(
    [site],
    'SAMLENG_BROWSER names “/no/such/browser”, and no browser starts there. Write the path of the program of Chromium or Chrome, or leave the variable out.',
  )
})

/** What the command says in a terminal. */
function printInto(out: string): { said: string; status: number | null } {
  const program = join(import.meta.dirname, 'index.ts')
  const args = ['--disable-warning=ExperimentalWarning', program, 'print', site, '--out', out]
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { said: stderr.trim(), status }
}

test('where there can be no folder, that is said before a browser is looked for', () => {
  write('../a file', '')
  const { said, status } = printInto(join(scratch, 'a file/pdf'))
  assert.match(said, /^The disk failed at .+ \(ENOTDIR\)\. Look whether the folder is still there/)
  assert.equal(status, 1)
})

test('where nobody gave the right to write, that is said with the folder', {
  skip: process.getuid?.() === 0 && 'root may write everywhere',
}, () => {
  const closed = join(scratch, 'closed')
  mkdirSync(closed)
  chmodSync(closed, 0o500)
  const { said, status } = printInto(join(closed, 'pdf'))
  assert.match(said, /closed\S* may not be read or written \(EACCES\)\. Allow it, or choose/)
  assert.equal(status, 1)
})
