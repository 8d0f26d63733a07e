import type { ArgsDef } from 'citty'
import { splitArgs } from '#cli/form/flags.ts'
import type { Prompter } from '#cli/form/prompter.ts'
import type { Job, Saved } from '#cli/new/job.ts'
import { isError, problemsSince } from '#model/problem.ts'
import { isThere, textOfFile, writeFiles } from '#reader/files.ts'
import type { ChangedFiles } from '#reader/index.ts'
import { type CheckedContent, contentArgs } from './_content.ts'
import { withContent } from './_content-writing.ts'
import { refuseUnknownArgs } from './_usage.ts'

/** The flags and words that everything new takes; each has flags for its fields besides. */
export const newArgs = {
  what: {
    type: 'positional',
    required: false,
    description: 'A collection, such as asks; event; or translation. Without it: you are asked.',
  },
  of: {
    type: 'positional',
    required: false,
    description: 'Of an event or a translation: of what, such as asks/annual-dialogue.',
  },
  into: { type: 'positional', required: false, description: 'Of a translation: the language.' },
  ...contentArgs,
} as const satisfies ArgsDef

/** Flags that nothing follows. */
export const switches = ['write']

/** @param prompter asks the person at the terminal, where there is one */
export function newJob(
  content: CheckedContent,
  rawArgs: readonly string[],
  prompter: Prompter | undefined,
): Job {
  const { folder, reading, words } = content
  const { placed, flags } = splitArgs(rawArgs, switches)
  return {
    desk: {
      reading,
      words,
      ...(prompter && { prompter }),
      isThere: (path) => isThere(folder, path),
      made: [],
    },
    rawArgs,
    flags,
    placed: placed.slice(1),
    allow: (more) => refuseUnknownArgs(rawArgs, { ...newArgs, ...more }),
    textOf: (path) => textOfFile(folder, path),
    save: (changes) => save(content, changes),
    say: (line) => (prompter ? prompter.say(line) : console.log(line)),
  }
}

/** What others left in the content does not stand in the way. */
async function save(
  { folder, reading, reread, words }: CheckedContent,
  changes: () => Promise<ChangedFiles>,
): Promise<Saved> {
  let saved: Saved = 'stopped'
  await withContent(folder, true, words, async () => {
    const changed = await changes()
    const { problems } = await reread(changed)
    const added = problemsSince(reading.problems, problems).filter(isError)
    if (added.length === 0) await writeFiles(folder, changed)
    saved = added.length === 0 ? 'written' : added
  })
  return saved
}
