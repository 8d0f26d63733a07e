import { type ArgsDef, defineCommand, runCommand } from 'citty'
import { fromHere } from './_lists.ts'
import { refuseUnknownArgs, UsageError, words } from './_usage.ts'
import { wholeNumber } from './_whole-number.ts'
import { CollectionError } from './benches/search/collection.ts'
import { relevanceReport } from './benches/search/relevance-report.ts'

const args = {
  collections: {
    type: 'string',
    description: 'Folders of collections with judgements, with commas between them.',
  },
  misspellings: {
    type: 'string',
    description: 'A list of misspellings that people made: [{"typo", "word", "n"}].',
  },
  queries: {
    type: 'string',
    description: 'How many queries of each collection are asked at most. Without it: 400.',
  },
  seed: { type: 'string', description: 'Which misspellings are drawn. Without it: 1.' },
  engines: { type: 'string', description: 'Only these, such as samleng,lunr.' },
} as const satisfies ArgsDef

/** Holds the search against what a static site would use otherwise. */
export const benchSearch = (rawArgs: string[]): Promise<unknown> =>
  runCommand(searchCommand, { rawArgs })

const searchCommand = defineCommand({
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const plan = {
      folders: (chosen.collections ?? '').split(',').filter(Boolean).map(fromHere),
      misspellings: chosen.misspellings && fromHere(chosen.misspellings),
      most: wholeNumber(chosen.queries ?? '400'),
      seed: wholeNumber(chosen.seed ?? '1'),
      engines: chosen.engines?.split(','),
    }
    try {
      for await (const part of relevanceReport(plan, words())) process.stdout.write(part)
    } catch (error) {
      if (error instanceof CollectionError) throw new UsageError(words().t(error.key, error.values))
      throw error
    }
  },
})
