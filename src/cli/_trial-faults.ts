import childProcess from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

// Loaded into a process of a test: the step of SAMLENG_FAULT_AT (from 1) that changes the disk fails with the code of
// SAMLENG_FAULT, or the process is killed after it when that is SIGKILL.
const at = Number(process.env['SAMLENG_FAULT_AT'])
const fault = process.env['SAMLENG_FAULT'] ?? 'SIGKILL'
let step = 0

const failing =
  <Args extends unknown[], Answer>(call: (...args: Args) => Answer) =>
  (...args: Args): Answer => {
    step++
    if (step === at && fault !== 'SIGKILL')
      throw Object.assign(new Error(fault), { code: fault, path: String(args[0]) })
    const answer = call(...args)
    if (step === at) process.kill(process.pid, 'SIGKILL')
    return answer
  }

const changing = ['cpSync', 'mkdirSync', 'renameSync', 'rmSync', 'writeFileSync'] as const
const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>
for (const name of changing) calls[name] = failing(calls[name] as (typeof calls)[string])
// No power is cut in a test: to wait for the disk would only take time.
calls['fsyncSync'] = failing(() => undefined)
const { spawnSync } = childProcess
const run = failing((...args: unknown[]) =>
  args[0] === 'sync' ? { status: 0 } : (spawnSync as (...all: unknown[]) => unknown)(...args),
)
childProcess.spawnSync = run as typeof spawnSync
syncBuiltinESMExports()
