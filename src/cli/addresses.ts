import { type ArgsDef, defineCommand } from 'citty'
import { addressesNow } from '#model/published.ts'
import { writeFiles } from '#reader/files.ts'
import { contentFolder } from '#reader/folder.ts'
import { addressesFile } from '#schema/published-addresses.ts'
import { differences, listNow, listText } from './_address-list.ts'
import { type ContentOptions, checkedContent, contentArgs, root } from './_content.ts'
import { withContent } from './_content-writing.ts'
import { refuseUnknownArgs, wordsIn } from './_usage.ts'

const args = {
  ...contentArgs,
  write: { type: 'boolean', description: 'Records what is new. Without it, it is only said.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'addresses',
    description: 'Says which addresses are new, edited or gone since they were last recorded.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const words = wordsIn(chosen.locale)
    const folder = contentFolder(root, chosen.content)
    // Nobody else writes between the reading and the writing.
    await withContent(folder, chosen.write ?? false, words, () => record(chosen))
  },
})

async function record(chosen: ContentOptions & { write?: boolean | undefined }): Promise<void> {
  const { folder, reading, words, isRight, report } = await checkedContent(chosen)
  const { addresses } = reading.published
  const now = listNow(addresses, addressesNow(reading.published))
  const found = [...differences(addresses.published, now)]
  for (const { kind, address } of found) console.log(words.t(`addresses.${kind}`, { address }))
  if (!isRight) {
    console.error(`${report(false)}\n${words.t('addresses.wrong')}`)
    process.exitCode = 1
    return
  }
  const file = `${reading.folder}/${addressesFile}`
  if (found.length === 0) return console.log(words.t('addresses.nothing', { file }))
  if (!chosen.write) return console.log(words.t('addresses.how-to'))
  await writeFiles(folder, new Map([[addressesFile, listText(now)]]))
  console.log(words.t('addresses.written', { file }))
}
