import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, writeSmallContent } from './_commands.ts'
import type { SafetyPart, WithoutTools } from './part.ts'

/** The parts of a site that are on the small disk, in kB: from hardly more than the last site takes, to room for both. */
const rooms = [1, 20, 60, 150, 300, 600]

/**
 * Builds onto a disk that has hardly room for the last site, and with a workshop that is too small. Both disks are in
 * memory, in a name space of their own, so that it takes no rights; where the system has none, that is said.
 */
export default {
  async run({ scratch, count = rooms.length }: WithoutTools) {
    const why = whyNot()
    if (why !== undefined)
      return [{ what: 'bench.safety.full-disks-skipped', found: 0, lines: [why] }]
    const content = join(scratch, 'content')
    writeSmallContent(content, 'Before')
    const good = join(scratch, 'good')
    const { said } = await run(['build', '--content', content, '--out', good])
    const size = Number(spawnSync('du', ['-sk', good], { encoding: 'utf8' }).stdout.split('\t')[0])
    if (!size) throw new Error(said)
    writeSmallContent(content, 'After')
    const disks = rooms
      .slice(0, count)
      .flatMap((room) => (['site', 'workshop'] as const).map((disk) => ({ disk, room })))
    const mount = join(scratch, 'mount')
    const ends = disks.map((small) => built({ ...small, size, good, content, mount }))
    const full = ends.filter(({ code }) => code === 1).length
    const lines = ends.flatMap(({ fault }) => fault ?? [])
    return [
      { what: 'bench.safety.full-disks', found: full },
      { what: 'bench.safety.not-whole', found: lines.length, wanted: { exactly: 0 }, lines },
    ]
  },
} satisfies SafetyPart

interface SmallDisk {
  disk: 'site' | 'workshop'
  /** How much more than a site there is room for, in kB. */
  room: number
  size: number
  good: string
  content: string
  mount: string
}

/** @returns how the build ended, and what is wrong with the site or with what was said */
function built({ disk, room, size, good, content, mount }: SmallDisk) {
  mkdirSync(mount, { recursive: true })
  const place = disk === 'site' ? mount : join(root, '.samleng')
  const limit = disk === 'site' ? size + room : room * 4
  const site = join(mount, 'site')
  const node = `${quoted(process.execPath)} --disable-warning=ExperimentalWarning ${quoted(join(root, 'src/cli/index.ts'))}`
  const script = `set -e
mount -t tmpfs -o size=${limit}k none ${quoted(place)}
cp -r ${quoted(good)} ${quoted(site)}
set +e
${node} build --content ${quoted(content)} --out ${quoted(site)}
code=$?
${node} verify ${quoted(site)} && echo "code $code"
ls -A ${quoted(mount)}`
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['--user', '--map-root-user', '--mount', 'sh', '-c', script],
    {
      encoding: 'utf8',
      cwd: root,
    },
  )
  const code = Number(/^code (\d+)$/m.exec(stdout)?.[1] ?? Number.NaN)
  spawnSync('rm', ['-rf', site])
  if (Number.isNaN(code)) return { code, fault: `${disk}, ${room} kB: ${stdout}${stderr}`.trim() }
  if (/^\s+at .+:\d+:\d+\)?$/m.test(stderr))
    return { code, fault: `${disk}, ${room} kB, a stack trace: ${stderr}` }
  return { code, fault: undefined }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function whyNot(): string | undefined {
  const { status, stderr, error } = spawnSync(
    'unshare',
    ['--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'],
    { encoding: 'utf8' },
  )
  return status === 0 ? undefined : (error?.message ?? stderr.trim())
}
