import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArgsDef, defineCommand } from 'citty'
import { basePathOf } from '#model/addresses.ts'
import { root } from './_content.ts'
import { fromHere } from './_lists.ts'
import { refuseUnknownArgs, UsageError, wordsIn } from './_usage.ts'
import { faultLines } from './verify/report.ts'
import { siteFile } from './verify/site-folder.ts'
import { verified } from './verify/verified.ts'

const args = {
  site: {
    type: 'positional',
    required: false,
    description: 'The folder of a finished site. Without it: dist.',
  },
  locale: { type: 'string', description: 'The language of the messages, such as km.' },
} as const satisfies ArgsDef

export default defineCommand({
  meta: { name: 'verify', description: 'Reads a finished site from end to end: is it whole?' },
  args,
  run({ args: chosen, rawArgs }) {
    refuseUnknownArgs(rawArgs, args)
    const translator = wordsIn(chosen.locale)
    const folder = chosen.site === undefined ? join(root, 'dist') : fromHere(chosen.site)
    const base = baseOf(folder)
    if (base === undefined) throw new UsageError(translator.t('usage.no-site', { folder }))
    const { faults, count } = verified(folder, { base, pages: undefined })
    for (const line of faultLines(faults, translator)) console.error(line)
    if (faults.length > 0) process.exitCode = 1
    console.log(
      faults.length > 0
        ? translator.t('verify.faults', { count: faults.length, folder })
        : translator.t('verify.whole', { count, folder }),
    )
  },
})

/** The base path of a site, as its front page says it; nothing where there is no site. */
function baseOf(folder: string): string | undefined {
  const page = join(folder, 'index.html')
  if (!existsSync(join(folder, '404.html')) || !existsSync(page)) return undefined
  const [canonical] = siteFile('index.html', readFileSync(page))
    .tags()
    .filter(({ attributes }) => attributes.get('rel') === 'canonical')
  const url = canonical?.attributes.get('href') ?? ''
  return URL.canParse(url) ? basePathOf(url) : '/'
}
