import { type ArgsDef, defineCommand } from 'citty'
import { checkedContent, contentArgs } from './_content.ts'
import { refuseUnknownArgs } from './_usage.ts'

const args = {
  ...contentArgs,
  reporter: {
    type: 'string',
    description: 'text, github (annotations) or json. Under GitHub Actions: github, else text.',
  },
} as const satisfies ArgsDef

export default defineCommand({
  meta: { name: 'check', description: 'Says what is wrong in the content, and where.' },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const { isRight, report } = await checkedContent(chosen)
    console.log(report(false))
    if (!isRight) process.exitCode = 1
  },
})
