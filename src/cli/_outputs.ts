import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Corpus } from '#model/corpus.ts'
import { outputs } from '#outputs/index.ts'
import { root } from './_content.ts'
import { openMade } from './made/files.ts'

/**
 * Writes every derived file of the published corpus. Astro serves them in `npm run dev`, and could write them, too; but
 * it takes half a millisecond for each, this takes a fifteenth of that, and the other processor is free meanwhile.
 * What is dear to make is found again where it was made from the same before.
 *
 * @param folder of the site, absolute
 */
export async function writeOutputs(published: Corpus, folder: string): Promise<void> {
  const made = await openMade(root)
  for (const { label, files } of outputs)
    for (const file of files(published)) {
      const path = join(folder, file.path)
      const bytes = await made.bytesOf(file, label)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes)
    }
  made.settle()
}
