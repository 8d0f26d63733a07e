import { join } from 'node:path'
import { fly } from '#cli/canary/fly.ts'
import { root } from './_commands.ts'
import type { Finding, SafetyPart } from './part.ts'

/** Content with an entry of every kind. */
const content = join(root, 'e2e/content')

/** Plants secrets wherever something could lie that must not come out, builds for real, and looks for each of them. */
export default {
  async run({ scratch, seed }): Promise<Finding[]> {
    const { secrets, leaks, files, failed } = await fly(content, scratch, seed)
    if (failed !== undefined) throw new Error(failed)
    return [
      { what: 'bench.safety.canary.planted', found: secrets.length, wanted: { atLeast: 250 } },
      { what: 'bench.safety.canary.files', found: files, wanted: { atLeast: 1 } },
      {
        what: 'bench.safety.canary.leaks',
        found: leaks.length,
        wanted: { exactly: 0 },
        lines: leaks.map(({ file, at, secret, what }) => `${file}@${at}  ${secret?.slot ?? what}`),
      },
    ]
  },
} satisfies SafetyPart
