import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { bwrapArguments, type Cell } from './bwrap.ts'
import { limited } from './limits.ts'
import { requestOf } from './request.ts'

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'samleng-sandbox-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
for (const path of ['project/src/a.ts', 'project/.git/config', 'project/.env', 'project/dist/old'])
  write(path, 'secret')
for (const path of ['packages/p/index.js', 'yard/work/x', 'yard/temporary/x', 'outside'])
  write(path, 'x')
symlinkSync(join(folder, 'outside'), join(folder, 'project/content'))

const cell: Cell = {
  project: join(folder, 'project'),
  packages: join(folder, 'packages'),
  yard: join(folder, 'yard'),
  node: process.execPath,
  content: undefined,
  browsers: undefined,
  env: { PATH: '/usr/bin', HOME: '/tmp' },
}

test('only the yard can be written, and nothing of the network, the home or the keys is let in', () => {
  const line = bwrapArguments(cell, ['/run/node', '--version'])
  const of = (flag: string) => line.flatMap((word, at) => (word === flag ? [line[at + 1]] : []))
  assert.ok(
    ['--unshare-all', '--clearenv', '--new-session', '--die-with-parent'].every((each) =>
      line.includes(each),
    ),
  )
  assert.ok(!line.includes('--share-net'))
  assert.deepEqual(of('--bind'), [join(folder, 'yard/temporary'), join(folder, 'yard/work')])
  assert.deepEqual(of('--setenv'), ['PATH', 'HOME'])
  assert.deepEqual(
    of('--ro-bind').filter((path) => path?.startsWith(join(folder, 'project'))),
    [join(folder, 'project/src')],
  )
  assert.deepEqual(line.slice(-3), ['--', '/run/node', '--version'])
})

test('a link in the project is a link inside, too, and lets in nothing', () => {
  const line = bwrapArguments(cell, [])
  const at = line.indexOf('/project/content')
  assert.deepEqual(line.slice(at - 2, at), ['--symlink', join(folder, 'outside')])
})

test('a content folder and browsers from elsewhere can be read', () => {
  const line = bwrapArguments({ ...cell, content: '/c', browsers: '/b' }, []).join(' ')
  assert.ok(line.includes('--ro-bind /c /content') && line.includes('--ro-bind /b /browsers'))
})

test('the flags of the sandbox may stand anywhere, and the others are the command’s', () => {
  assert.deepEqual(
    requestOf(['--minutes=5', 'check', '--locale', 'km', '--project', '../theirs']),
    {
      command: 'check',
      passed: ['--locale', 'km'],
      project: '../theirs',
      minutes: '5',
      content: undefined,
    },
  )
})

/** What a program would try that is no business of its own; it says which of it worked. */
const attempts = `
const [, project, port, home, pid, skipped] = process.argv
const { readFileSync, writeFileSync, readdirSync } = require('node:fs')
const { connect } = require('node:net')
const tried = {
  network: () => new Promise((done, failed) => connect(port, '127.0.0.1', done).on('error', failed)),
  home: () => readdirSync(home),
  machine: () => readFileSync('/etc/hostname'),
  process: () => process.kill(Number(pid), 0),
  variable: () => { if (process.env.SAMLENG_SECRET === undefined) throw 0 },
  link: () => readFileSync(project + '/content'),
  keys: () => readFileSync(project + '/.git/config'),
  settings: () => readFileSync(project + '/.env'),
  change: () => writeFileSync(project + '/src/a.ts', ''),
  addition: () => writeFileSync(project + '/added', ''),
  package: () => writeFileSync(project + '/node_modules/p/index.js', ''),
  system: () => writeFileSync('/usr/added', ''),
  memory: () => Buffer.alloc(9 * 1024 ** 3, 1),
}
;(async () => {
  const worked = []
  for (const [name, attempt] of Object.entries(tried))
    if (!skipped.split(',').includes(name))
      try { await attempt(); worked.push(name) } catch {}
  console.log(worked.join(' '))
  process.exit()
})()`

test('a program inside reaches no network, home, key or process, and changes nothing', async (t) => {
  const starts = spawnSync('bwrap', ['--ro-bind', '/', '/', '/bin/true'])
  if (starts.status !== 0)
    return t.skip(`bwrap does not start here: ${starts.error?.message ?? starts.stderr}`)
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const all = ['-e', attempts, '--']
  const told = [String(port), homedir(), String(process.pid)]
  const env = { ...process.env, SAMLENG_SECRET: 'secret' }
  const said = (program: string, args: readonly string[]) =>
    String(spawnSync(program, args, { env }).stdout).trim()
  const free = said(process.execPath, [...all, cell.project, ...told, 'package,system,memory'])
  assert.equal(
    free,
    'network home machine process variable link keys settings change addition',
    'without the sandbox these must work, or the test shows nothing',
  )
  const program = limited(['/run/node', ...all, '/project', ...told, 'none'])
  assert.equal(said('bwrap', bwrapArguments(cell, [...program])), '')
  const leaving = limited(['/run/node', '-e', 'fs.writeFileSync("/project/.samleng/left", "made")'])
  said('bwrap', bwrapArguments(cell, leaving))
  assert.equal(readFileSync(join(folder, 'yard/work/left'), 'utf8'), 'made')
  server.close()
  t.diagnostic(`sandbox: ${attempts.match(/: \(\) =>/g)?.length} attempts to get out, 0 succeeded`)
})
