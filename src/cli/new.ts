import { defineCommand } from 'citty'
import { splitArgs } from '#cli/form/flags.ts'
import { prompterHere, unlessStopped } from '#cli/form/terminal.ts'
import type { Job } from '#cli/new/job.ts'
import { type Kind, kinds, makers } from '#cli/new/makers.ts'
import type { Translator } from '#i18n/index.ts'
import { nearest } from '#model/nearest.ts'
import { type CheckedContent, checkedContent } from './_content.ts'
import { isWritable } from './_lists.ts'
import { newArgs, newJob, switches } from './_new-job.ts'
import { UsageError, unknownName, wordsIn } from './_usage.ts'

export default defineCommand({
  meta: {
    name: 'new',
    description:
      'Makes a new entry, event or translation: asks at a terminal, else takes a flag for each field, such as --title.',
  },
  args: newArgs,
  async run({ rawArgs }) {
    const { placed, flags } = splitArgs(rawArgs, switches)
    const words = wordsIn(flags['locale'])
    const what = placed[0] === undefined ? undefined : kindNamed(placed[0], words)
    const content = await checkedContent({ ...flags, reporter: 'text' })
    if (!canBeWrittenTo(content)) return
    const job = newJob(content, rawArgs, prompterHere(words))
    await unlessStopped(words, async () => {
      const isMade = await makers[what ?? (await chosenKind(job))](job)
      if (!isMade) process.exitCode = 1
    })
  },
})

function kindNamed(name: string, words: Translator): Kind {
  const kind = kinds.find((known) => known === name)
  if (kind) return kind
  throw unknownName(
    'usage.unknown-new',
    { name, allowed: kinds.join(', ') },
    nearest(name, kinds),
    words,
  )
}

async function chosenKind({ desk: { prompter, words } }: Job): Promise<Kind> {
  if (!prompter) throw new UsageError(words.t('usage.new', { allowed: kinds.join(', ') }))
  const chosen = await prompter.one({
    question: words.t('new.what'),
    choices: kinds.map((kind) => ({
      value: kind,
      label: words.t(
        kind === 'event' || kind === 'translation' ? `new.${kind}` : `collection.${kind}`,
      ),
    })),
  })
  return chosen as Kind
}

function canBeWrittenTo({ reading, report }: CheckedContent): boolean {
  const isRight = isWritable(reading)
  if (!isRight) console.log(report(false))
  if (!isRight) process.exitCode = 1
  return isRight
}
