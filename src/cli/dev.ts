import { defineCommand } from 'citty'
import { runAstro } from './_astro.ts'
import { checkedContent, contentArgs, portArgs } from './_content.ts'
import { refuseUnknownArgs } from './_usage.ts'

const args = { ...contentArgs, ...portArgs } as const

export default defineCommand({
  meta: {
    name: 'dev',
    description: 'Shows the site while you write: drafts too, and every change at once.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const content = await checkedContent(chosen)
    console.log(content.report(false))
    if (!content.isRight) {
      process.exitCode = 1
      return
    }
    process.exitCode = await runAstro(['dev', ...(chosen.port ? ['--port', chosen.port] : [])], {
      SAMLENG_CONTENT: content.folder,
      ...(chosen.protected && { SAMLENG_PROTECTED: chosen.protected }),
      ...(chosen['as-of'] && { SAMLENG_AS_OF: chosen['as-of'] }),
    })
  },
})
