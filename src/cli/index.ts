import { readdirSync } from 'node:fs'
import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty'
import { nearest } from '#model/nearest.ts'
import { unknownName } from './_usage.ts'

/** A file here is a command of the same name, unless its name begins with `_` or it is a test or this list. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length))

const commandOf = async (name: string): Promise<CommandDef> =>
  (await import(`./${name}.ts`)).default

const main = defineCommand({
  meta: {
    name: 'samleng',
    description: 'Every ask stays open, in public, until a sourced event closes it.',
  },
  subCommands: Object.fromEntries(names.map((name) => [name, () => commandOf(name)])),
})

const [name = '', ...rawArgs] = process.argv.slice(2)
if (names.includes(name)) await run(await commandOf(name))
else if (name === '' || name === '--help') console.log(await renderUsage(main))
else {
  console.error(unknownCommand(name))
  process.exitCode = 2
}

function unknownCommand(command: string): string {
  const values = { command, allowed: names.join(', ') }
  return unknownName('usage.unknown-command', values, nearest(command, names)).message
}

/** Exit 2 is for wrong usage (an unknown flag, a missing argument); commands set 1 themselves when they find problems. */
async function run(command: CommandDef): Promise<void> {
  if (rawArgs.includes('--help')) return console.log(await renderUsage(command))
  try {
    await runCommand(command, { rawArgs })
  } catch (error) {
    if (!(error instanceof Error && error.name === 'CLIError')) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
