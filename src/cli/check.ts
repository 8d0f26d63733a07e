import { type ArgsDef, defineCommand } from 'citty'
import { checkLinks, linkArgs } from './_check-links.ts'
import { checkedContent, contentArgs } from './_content.ts'
import { refuseUnknownArgs, UsageError, words } from './_usage.ts'

const own = {
  ...contentArgs,
  reporter: {
    type: 'string',
    description:
      'text, github (annotations), markdown (a table) or json. Under GitHub Actions: github, else text.',
  },
} as const satisfies ArgsDef

const args = {
  part: {
    type: 'positional',
    required: false,
    description: 'links: asks other sites whether the links to them still lead somewhere.',
  },
  ...own,
  ...linkArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: { name: 'check', description: 'Says what is wrong in the content, and where.' },
  args,
  async run({ args: chosen, rawArgs }) {
    if (chosen.part === 'links') {
      refuseUnknownArgs(rawArgs, args)
      return checkLinks(chosen)
    }
    refuseFlagsOfLinks(rawArgs)
    refuseUnknownArgs(rawArgs, own)
    const { isRight, report } = await checkedContent(chosen)
    console.log(report(false))
    if (!isRight) process.exitCode = 1
  },
})

/** @throws UsageError where links were meant, and nobody would be asked */
function refuseFlagsOfLinks(rawArgs: readonly string[]): void {
  const flag = rawArgs.find((word) => /^--\w+/.test(word) && word.slice(2) in linkArgs)
  if (flag !== undefined) throw new UsageError(words().t('usage.only-with-links', { flag }))
}
