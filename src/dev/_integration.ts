import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { locales, type Translator, translator } from '#i18n/index.ts'
import { contentFolder } from '#reader/folder.ts'
import { readSite } from '#reader/index.ts'
import { Desk } from './_desk.ts'

export interface WritingOptions {
  /** That was asked for. */
  port: number
  /** The language of the messages; without it, the first of the site. */
  locale: string | undefined
}

/** Shows the site while somebody writes: reads each change, and tells the browser what is wrong. */
export function writing({ port, locale }: WritingOptions): AstroIntegration {
  const client = fileURLToPath(new URL('client.ts', import.meta.url))
  let base = '/'
  let desk: Desk | undefined
  return {
    name: 'samleng-dev',
    hooks: {
      'astro:config:setup': ({ config, injectScript, updateConfig }) => {
        base = config.base.replace(/\/?$/, '/')
        injectScript('page', `import ${JSON.stringify(client)}`)
        // What is built or kept while the site is shown changes nothing in it.
        const ignored = ['.samleng', 'dist'].map((name) =>
          fileURLToPath(new URL(`${name}/**`, config.root)),
        )
        updateConfig({ vite: { server: { watch: { ignored } } } })
      },
      'astro:server:setup': async ({ server }) => {
        desk = new Desk(server, base, await wordsOf(locale))
      },
      'astro:server:start': async ({ address }) => desk?.begin(address.port, port),
    },
  }
}

async function wordsOf(locale: string | undefined): Promise<Translator> {
  const [first = ''] = (await readSite(contentFolder(process.cwd()))).locales
  const wanted = locale ?? first
  return translator(locales.includes(wanted) ? wanted : (locales[0] as string))
}
