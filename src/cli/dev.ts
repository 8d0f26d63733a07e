import { join } from 'node:path'
import { defineCommand } from 'citty'
import { contentFolder } from '#reader/folder.ts'
import { serveWithAstro } from './_astro.ts'
import { contentArgs, dayOf, portArgs, root } from './_content.ts'
import { portOf } from './_port.ts'
import { refuseUnknownArgs, wordsIn } from './_usage.ts'
import { whileLocked } from './_writing.ts'

const args = { ...contentArgs, ...portArgs } as const

/** Astro keeps what it was handed last in one folder, and looks there again: a second server would show the first one’s. */
const lock = join(root, '.samleng/dev-lock/holder')

export default defineCommand({
  meta: {
    name: 'dev',
    description:
      'Shows the site while you write: drafts too, every change at once, and what is wrong.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const words = wordsIn(chosen.locale)
    const asOf = dayOf(chosen['as-of'], words)
    const port = portOf(chosen.port)
    const code = await whileLocked([lock], words, () =>
      serveWithAstro({
        SAMLENG_CONTENT: contentFolder(root, chosen.content),
        SAMLENG_PORT: String(port),
        ...(chosen.locale && { SAMLENG_LOCALE: chosen.locale }),
        ...(chosen.protected && { SAMLENG_PROTECTED: chosen.protected }),
        ...(asOf && { SAMLENG_AS_OF: asOf }),
      }),
    )
    process.exitCode = code ?? 1
  },
})
