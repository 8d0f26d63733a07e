import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process that holds a lock, so that another one can tell who it is and whether it is still there. */
export interface Holder {
  pid: number
  /** As it was called: `build`. */
  command: string
  /** When it took the lock, for people: `2026-11-22 14:05 UTC`. */
  since: string
  /** The machine by name. */
  host: string
  /** The machine, and what its numbers of processes count: another container may have the same numbers. */
  machine: string
  /** Changes when the machine starts anew; empty where the system does not say. */
  boot: string
  /** When the process began, in the clock of the system: numbers of processes are given again. Empty likewise. */
  begun: string
}

export const thisHolder = (): Holder => ({
  pid: process.pid,
  command: process.argv[2] ?? '',
  since: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  host: hostname(),
  machine: thisMachine(),
  boot: thisBoot(),
  begun: beginningOf(process.pid),
})

/**
 * `gone` only where that is certain: of another machine, or another container, nothing is known.
 */
export function whereaboutsOf(holder: Holder): 'here' | 'gone' | 'elsewhere' {
  const boot = thisBoot()
  const [machine, container] = holder.machine.split(' ')
  const [thisOne, thisContainer] = thisMachine().split(' ')
  if (machine !== thisOne || holder.host !== hostname()) return 'elsewhere'
  if (holder.boot !== boot) return 'gone'
  if (container !== thisContainer) return 'elsewhere'
  if (!isRunning(holder.pid)) return 'gone'
  return holder.begun === beginningOf(holder.pid) ? 'here' : 'gone'
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of /proc/<pid>/stat, counted after the name, which may hold anything (proc(5)). */
function beginningOf(pid: number): string {
  const stat = textOf(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** The id of the machine is for no other eyes (machine-id(5)): a lock that is left behind gives only its hash away. */
const thisMachine = (): string =>
  `${hashOf(textOf('/etc/machine-id') || hostname())} ${linkOf('/proc/self/ns/pid')}`

const hashOf = (text: string): string =>
  createHash('sha256').update(`samleng ${text}`).digest('hex').slice(0, 16)

const thisBoot = (): string => textOf('/proc/sys/kernel/random/boot_id')

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

const linkOf = (path: string): string => (existsSync(path) ? readlinkSync(path) : '')
