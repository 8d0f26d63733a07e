import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { right } from '#reader/trial.ts'
import { answering, type Hosts, withHosts } from './links/trial.ts'

/** Runs the command as an editor does. */
async function check(folder: string, ...args: readonly string[]) {
  const index = join(import.meta.dirname, 'index.ts')
  const { GITHUB_ACTIONS: _, ...env } = process.env
  const child = spawn(process.execPath, [index, 'check', ...args, '--content', folder], { env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (part: Buffer) => {
    stdout += part
  })
  child.stderr.on('data', (part: Buffer) => {
    stderr += part
  })
  const status = await new Promise((done) => child.on('close', done))
  return {
    status,
    stdout: stdout.replaceAll(`${folder}/`, ''),
    stderr: stderr.replaceAll(`${folder}/`, ''),
  }
}

type At = (host: string, path?: string) => string

/** A site with a source, a draft and a sector, whose links lead to hosts of this machine. */
function written(at: At): string {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-links-'))
  const files = {
    ...right,
    'site.yml': `${right['site.yml'].replace(/licence:.*/, `licence: { name: CC BY 4.0, url: ${at('there', '/by')} }`)}archiveLink: https://archive.invalid/{url}\n`,
    'sources/minutes.md': `${right['sources/minutes.md'].slice(0, -4)}url: ${at('there', '/minutes')} # since 2014\n---\n`,
    'sectors/human-rights.md': `${right['sectors/human-rights.md']}[The report](${at('gone', '/report')}#3)\n`,
    'sectors/plans.md': `---\ntitle: Plans\nvisibility: draft\n---\n[A plan](${at('secret')})\n`,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

async function withSite(hosts: Hosts, work: (folder: string, at: At) => Promise<void>) {
  await withHosts({ there: answering(200), gone: answering(404), ...hosts }, async (at) => {
    const folder = written(at)
    try {
      await work(folder, at)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

const today = new Date().toISOString().slice(0, 10)
const records = (folder: string) => readFileSync(join(folder, 'links.json'), 'utf8')

test('what is found is told, recorded, and told again by nobody being asked', async () => {
  let secrets = 0
  const secret = () => {
    secrets++
  }
  await withSite({ secret }, async (folder, at) => {
    const asked = await check(folder, 'links', '--local')
    const gone = `sectors/human-rights.md:4:1  “${at('gone', '/report')}#3” is gone: its host answered 404 on ${today}. Link to where it is now, or to a copy.  [link-gone]
sources/minutes.md:5:1  url  No copy of this source in an archive is known. Have one made while the source is there, and write its address into archived.  [unarchived-source]
`
    assert.deepEqual(asked, {
      status: 1,
      stdout: `${gone}3 addresses asked, 0 not asked again.
2 alive, 0 moved, 0 unclear, 0 in trouble, 1 dead.
One address stands only in what is not public, and was left out. --drafts asks it, too, which tells its host.
`,
      stderr: '',
    })
    assert.equal(secrets, 0)
    assert.equal(
      records(folder),
      `{
  "${at('gone', '/report')}": { "found": "dead", "reason": "404", "asked": "${today}", "since": "${today}" },
  "${at('there', '/by')}": { "found": "alive", "asked": "${today}" },
  "${at('there', '/minutes')}": { "found": "alive", "asked": "${today}" }
}
`,
    )
    const offline = await check(folder, 'links', '--offline')
    assert.equal(offline.status, 1)
    assert.ok(offline.stdout.startsWith(gone))
    assert.match(
      offline.stdout,
      /Nobody was asked\. Of 3 addresses something is known from between .+ and .+; 0 were never asked\./,
    )
    // What becomes of another site does not stop this one.
    const usual = await check(folder)
    assert.equal(usual.status, 0)
    assert.match(usual.stdout, /\[link-gone\]\n1 warning in 10 files\.\n$/)
  })
})

test('only machines that everybody can reach are asked', () =>
  withSite({}, async (folder, at) => {
    const { status, stdout } = await check(folder, 'links', '--locale', 'km')
    assert.equal(status, 1)
    assert.match(
      stdout,
      new RegExp(
        `^sectors/human-rights\\.md:4:1  “${at('gone', '/report')}#3” នាំទៅក្នុងបណ្តាញឯកជន \\(${today}\\) ដែលអ្នកអានមិនអាចចូលបាន។ .*\\[link-private\\]\n`,
        'm',
      ),
    )
    assert.match(stdout, /លែងមាន ៣។/)
  }))

test('with --write the copies of an archive are written into their sources', () =>
  withSite({}, async (folder, at) => {
    const copy = 'https://archive.org/web/2014/minutes'
    const known = { asked: today, found: 'alive', copy, copyAsked: today }
    writeFileSync(join(folder, 'links.json'), JSON.stringify({ [at('there', '/minutes')]: known }))
    const offered = await check(folder, 'links', '--offline')
    assert.match(
      offered.stdout,
      /^sources\/minutes\.md:5:1 {2}url {2}An archive has a copy of this source\. Add the line: archived: https:\/\/archive\.org\/web\/2014\/minutes {2}\[unarchived-source\]\n/,
    )
    const { status, stdout, stderr } = await check(folder, 'links', '--offline', '--write')
    assert.deepEqual(
      [status, stderr],
      [0, `sources/minutes.md  archived: ${copy}\nOne copy was written into its source.\n`],
    )
    assert.doesNotMatch(stdout, /unarchived-source/)
    assert.match(
      readFileSync(join(folder, 'sources/minutes.md'), 'utf8'),
      /\/minutes # since 2014\narchived: https:\/\/archive\.org\/web\/2014\/minutes\n---/,
    )
  }))

test('results can be taken along from elsewhere, and are told to programs', () =>
  withSite({}, async (folder, at) => {
    const moved = { asked: '2026-01-01', found: 'moved', to: 'https://voice.org/new' }
    const elsewhere = join(folder, 'sectors', '.links-of-last-week.json')
    writeFileSync(elsewhere, JSON.stringify({ [at('gone', '/report')]: moved }))
    const args = ['links', '--offline', '--records', elsewhere]
    const { status, stdout } = await check(folder, ...args, '--reporter', 'json')
    assert.equal(status, 0)
    const told = JSON.parse(stdout)
    assert.deepEqual(told.links[at('gone', '/report')], moved)
    assert.deepEqual([told.moved, told.dead, told.asked, told.hidden], [1, 0, 0, 1])
    assert.equal(
      told.problems[0].message,
      `“${at('gone', '/report')}#3” has moved for good (2026-01-01). Write in its place: https://voice.org/new#3`,
    )
    const { stdout: table } = await check(folder, ...args, '--reporter', 'markdown')
    assert.match(
      table,
      /\n<tr><td><code>sectors\/human-rights\.md:4:1<\/code><\/td><td>warning<\/td><td>“http:.+#3” has moved for good/,
    )
    const { stdout: annotated } = await check(folder, ...args, '--reporter', 'github')
    assert.match(
      annotated,
      /^::warning file=.*sectors\/human-rights\.md,line=4,col=1,title=link-moved::/,
    )
  }))

test('records that cannot be read, and wrong usage, are said', () =>
  withSite({}, async (folder) => {
    writeFileSync(join(folder, 'links.json'), '<<<<<<< HEAD\n{}\n')
    const { status, stdout } = await check(folder, 'links', '--offline')
    assert.equal(status, 1)
    assert.equal(
      stdout,
      `links.json:1  This file cannot be read. It holds what “npm run check -- links” found: take an earlier version of it, or delete it, and run that again.  [broken-link-records]
1 problem in 10 files. Nothing was built.
The links were not checked: correct what stands above first.
`,
    )
    for (const [args, sentence] of [
      [
        ['--offline'],
        '“--offline” belongs to the check of links. Write: npm run check -- links --offline',
      ],
      [['link'], '“link” has no place here. Leave it out, or write -- before the name of a flag.'],
      [['links', '--day', '3'], 'There is no flag “--day” here. Did you mean “--days”?'],
      [
        ['links', '--days', 'a week'],
        '“a week” is not a number of days. Write one from 0 to 9999.',
      ],
      [
        ['links', '--records', join(folder, 'site.yml')],
        '“site.yml” holds no results of a check of links.',
      ],
    ] as const)
      assert.deepEqual(await check(folder, ...args), {
        status: 2,
        stdout: '',
        stderr: `${sentence}\n`,
      })
  }))
