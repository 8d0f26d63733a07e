import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { root } from './_content.ts'
import { refuseUnknownArgs } from './_usage.ts'

export default defineCommand({
  meta: { name: 'format', description: 'Formats the code and mends what can be mended.' },
  async run({ rawArgs }) {
    refuseUnknownArgs(rawArgs, {})
    const program = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const child = spawn(process.execPath, [program, 'check', '--write'], {
      cwd: root,
      stdio: 'inherit',
    })
    process.exitCode = await new Promise<number>((done) =>
      child.on('exit', (code) => done(code ?? 1)),
    )
  },
})
