import { spawn } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { listingOf, sha256 } from '#cli/finished-site/files.ts'
import { sumsFile } from '#cli/verify/sums.ts'
import { type Launch, root, run } from './_commands.ts'
import type { SafetyPart, WithoutTools } from './part.ts'

/** A build that makes the same bytes as the first one, though something around it is otherwise. */
interface Variant extends Omit<Launch, 'project'> {
  name: string
  /** The folder into which the content is copied, in the scratch folder. */
  content?: string
  /** The files are copied in the reverse order, so that the disk has them in another one. */
  isReversed?: boolean
  /** Made by a copy of the project, in a folder of this name. */
  project?: string
  /** Other processes keep the processors busy. */
  isBusy?: boolean
}

/** Moves the clock of every process, Astro's, too. */
function clockAt(time: string): Record<string, string> {
  const script = `const Real = Date
const shift = Real.parse('${time}') - Real.now()
globalThis.Date = class Date extends Real {
  constructor(...parts) { super(...(parts.length > 0 ? parts : [Real.now() + shift])) }
  static now() { return Real.now() + shift }
}`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` }
}

const variants: readonly Variant[] = [
  { name: 'as it is' },
  { name: 'once more, with what the first build remembered' },
  { name: 'the project in a folder in Khmer, remembering nothing', project: 'គម្រោង ថ្មី' },
  { name: 'there once more', project: 'គម្រោង ថ្មី' },
  { name: 'content in a folder with spaces', content: 'some content here' },
  { name: 'content in a folder in Khmer', content: 'មាតិកា របស់យើង' },
  { name: 'content in a long folder', content: `${'long-'.repeat(40)}/${'long-'.repeat(30)}` },
  { name: 'files in the reverse order', content: 'reversed', isReversed: true },
  { name: 'Pacific/Kiritimati', env: { TZ: 'Pacific/Kiritimati' } },
  { name: 'America/St_Johns', env: { TZ: 'America/St_Johns' } },
  { name: 'tr_TR', env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  { name: 'km_KH', env: { LANG: 'km_KH.UTF-8', LC_ALL: 'km_KH.UTF-8', LANGUAGE: 'km' } },
  { name: 'C', env: { LANG: 'C', LC_ALL: 'C' } },
  { name: 'SOURCE_DATE_EPOCH, which asOf overrules', env: { SOURCE_DATE_EPOCH: '1' } },
  { name: 'the clock in 2031', env: clockAt('2031-05-06T07:08:09Z') },
  { name: 'the clock in 1970', env: clockAt('1970-01-02T00:00:00Z') },
  { name: 'one processor', before: ['taskset', '-c', '0'] },
  { name: 'busy processors', isBusy: true },
  { name: 'umask 077', before: ['sh', '-c', 'umask 077; exec "$0" "$@"'] },
  {
    name: 'no HOME, another user, no colours, CI',
    env: { HOME: undefined, USER: 'somebody', LOGNAME: 'somebody', NO_COLOR: '1', CI: '1' },
  },
]

/** Builds the made-up State of the browser tests in other surroundings; the sums of all files have one sum. */
export default {
  async run({ scratch, count = variants.length }: WithoutTools) {
    const sums: { name: string; sum: string }[] = []
    for (const variant of variants.slice(0, count))
      sums.push({ name: variant.name, sum: await sumOf(variant, join(scratch, `${sums.length}`)) })
    const [first] = sums
    const others = sums.filter(({ sum }) => sum !== first?.sum)
    return [
      {
        what: 'bench.safety.same-bytes',
        found: sums.length - others.length,
        wanted: { exactly: sums.length },
        lines: [first?.sum ?? '', ...others.map(({ name, sum }) => `${name}: ${sum}`)],
      },
    ]
  },
} satisfies SafetyPart

/** @returns the sum of all sums; or what the build said */
async function sumOf(variant: Variant, folder: string): Promise<string> {
  const content = join(folder, variant.content ?? 'content')
  copyContent(content, variant.isReversed ?? false)
  const site = join(folder, 'site')
  const project =
    variant.project === undefined ? root : projectIn(join(folder, '..', variant.project))
  const busy = variant.isBusy ? keepBusy() : []
  const { env = {}, before = [] } = variant
  try {
    const { code, said } = await run(['build', '--content', content, '--out', site], {
      env,
      before,
      project,
    })
    return code === 0 ? sha256(readFileSync(join(site, sumsFile))) : said
  } finally {
    for (const each of busy) each.kill()
  }
}

function copyContent(to: string, isReversed: boolean): void {
  const from = join(root, 'e2e/content')
  const { files } = listingOf(from)
  for (const file of isReversed ? files.reverse() : files) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    copyFileSync(join(from, file), join(to, file))
  }
}

/** A copy of the project without what it remembers; its packages are those of this one. */
function projectIn(folder: string): string {
  if (existsSync(folder)) return folder
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return folder
}

const keepBusy = () =>
  Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['--eval', 'while (true);'], { stdio: 'ignore' }),
  )
