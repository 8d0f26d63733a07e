import { statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import type { Translator } from '#i18n/index.ts'
import { basePathOf } from '#model/addresses.ts'
import { contentArgs, outArgs, root } from './_content.ts'
import { refuseUnknownArgs, UsageError, words } from './_usage.ts'
import { build } from './build.ts'
import { type CopiedFile, diskCopy, LostReferences } from './copy/disk-copy.ts'
import { mostFiles, writeZip, ZipTooLarge } from './copy/zip-file.ts'

const args = {
  file: { type: 'string', description: 'The .zip to write. Without it: dist.zip.' },
  ...contentArgs,
  ...outArgs,
} as const satisfies ArgsDef

export default defineCommand({
  meta: {
    name: 'zip',
    description: 'Checks, builds, and makes one .zip of the site that is read without a server.',
  },
  args,
  async run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const file = zipNamed(chosen.file ?? 'dist.zip')
    const site = await build(chosen, chosen.out ?? 'dist')
    const copy = site && diskCopy(site.folder, basePathOf(site.settings.url))
    if (!copy || !(await zip(inFolder(basename(file, '.zip'), copy), file, site.asOf, site.words)))
      process.exitCode = 1
  },
})

function zipNamed(name: string): string {
  const file = resolve(root, name)
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory()
  if (extname(file) === '.zip' && !isFolder && !namesNoFolder(basename(file, '.zip'))) return file
  throw new UsageError(words().t('usage.not-a-zip', { file: name }))
}

/** The files of `...zip` would be unpacked into `..`, beside the folder in which somebody looks for them. */
const namesNoFolder = (name: string): boolean => /^\.+$/.test(name)

/** Unpacked beside other things, the files stay together. */
async function* inFolder(
  folder: string,
  files: AsyncIterable<CopiedFile>,
): AsyncGenerator<CopiedFile> {
  for await (const { path, bytes } of files) yield { path: `${folder}/${path}`, bytes }
}

/** @returns whether it was written */
async function zip(
  files: AsyncIterable<CopiedFile>,
  file: string,
  day: string,
  { t }: Translator,
): Promise<boolean> {
  try {
    const { count, bytes } = await writeZip(file, day, files)
    const megabytes = Math.round(bytes / 100_000) / 10
    console.log(t('zip.done', { count, megabytes, file, folder: basename(file, '.zip') }))
    return true
  } catch (error) {
    for (const sentence of whyNot(error, file, t)) console.error(sentence)
    return false
  }
}

function whyNot(error: unknown, file: string, t: Translator['t']): string[] {
  if (error instanceof LostReferences)
    return error.references
      .map(({ page, address }) => t('zip.lost', { page, address }))
      .concat(t('zip.not-written', { file }))
  if (error instanceof ZipTooLarge) return [t('zip.too-large', { most: mostFiles, file })]
  const code = (error as NodeJS.ErrnoException).code
  if (code === undefined) throw error
  return [t('zip.no-room', { file, code })]
}
