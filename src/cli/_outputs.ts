import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Corpus } from '#model/corpus.ts'
import { outputs } from '#outputs/index.ts'

/**
 * Writes every derived file of the published corpus. Astro serves them in `npm run dev`, and could write them, too; but
 * it takes half a millisecond for each, this takes a fifteenth of that, and the other processor is free meanwhile.
 *
 * @param folder of the site, absolute
 */
export async function writeOutputs(published: Corpus, folder: string): Promise<void> {
  for (const output of outputs)
    for (const { path, body } of output.files(published)) {
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, body())
    }
}
