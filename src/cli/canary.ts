import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { contentFolder } from '#reader/folder.ts'
import { root } from './_content.ts'
import { refuseUnknownArgs, words } from './_usage.ts'
import { wholeNumber } from './_whole-number.ts'
import { type Flight, fly } from './canary/fly.ts'
import { families } from './canary/planting.ts'
import type { Leak } from './canary/search.ts'

const args = {
  content: { type: 'string', description: 'The content folder to copy. Without it: content.' },
  seed: { type: 'string', description: 'Which secrets. Without it: others each time.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'canary',
    description:
      'Plants secrets in a copy of the content, builds it, and looks for them in what comes out.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const run =
      chosen.seed === undefined ? process.hrtime()[1] % 1_000_003 : wholeNumber(chosen.seed)
    const scratch = mkdtempSync(join(tmpdir(), 'samleng-canary-'))
    try {
      const flight = await fly(resolve(contentFolder(root, chosen.content)), scratch, run)
      console.log(flightReport(flight, words()))
      if (flight.failed !== undefined || flight.leaks.length > 0) process.exitCode = 1
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  },
})

function flightReport(flight: Flight, { t }: Translator): string {
  const { secrets, leaks, files, failed } = flight
  if (failed !== undefined) return `${failed.trimEnd()}\n${t('canary.not-built')}`
  const rows = families.map((family) => {
    const planted = secrets.filter((secret) => secret.family === family).length
    const found = leaks.filter(({ secret }) => secret?.family === family).length
    return [t(`canary.family.${family}`), String(planted), String(found)]
  })
  const others = leaks.filter(({ secret }) => secret === undefined).length
  return [
    table([
      [t('canary.where'), t('canary.planted'), t('canary.found')],
      ...rows,
      [t('canary.machine'), '', String(others)],
    ]),
    ...leaks.map(leakLine),
    t(leaks.length === 0 ? 'canary.nothing' : 'canary.leaks', {
      count: leaks.length,
      secrets: secrets.length,
      files,
    }),
  ].join('\n')
}

const leakLine = ({ file, at, form, secret, what }: Leak): string =>
  `${file}@${at}  ${form}  ${secret ? `${secret.family}: ${secret.slot}` : what}`

function table(rows: readonly string[][]): string {
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows
    .map(([label = '', ...cells]) =>
      [
        label.padEnd(widths[0] as number),
        ...cells.map((cell, index) => cell.padStart(widths[index + 1] as number)),
      ].join('  '),
    )
    .join('\n')
}
