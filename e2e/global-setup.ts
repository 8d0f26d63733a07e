import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { isOfAdmin } from '#cli/finished-site/admin-files.ts'
import { isEmbedFile } from '#model/embeds.ts'
import { readSite } from '#reader/index.ts'
import { root, type Site, type SiteName, workshop } from './site.ts'

const contents: Record<SiteName, string> = { content: 'content', samara: 'e2e/content' }

/** Builds and serves both sites by the command that people use, one after the other: they share Astro’s cache. */
export default async function startBoth(): Promise<() => void> {
  await rm(workshop, { recursive: true, force: true })
  await mkdir(workshop, { recursive: true })
  const children: ChildProcess[] = []
  const sites: Partial<Record<SiteName, Site>> = {}
  for (const name of ['content', 'samara'] as const) {
    const folder = join(workshop, name)
    const { child, url } = await start(contents[name], folder)
    children.push(child)
    const { url: published, locales } = await readSite(join(root, contents[name]))
    sites[name] = { name, folder, served: url, published, locales, ...(await pagesIn(folder)) }
  }
  await writeFile(join(workshop, 'sites.json'), JSON.stringify(sites))
  return () => {
    for (const child of children) child.kill()
  }
}

/** @returns when the address has been printed */
function start(content: string, folder: string): Promise<{ child: ChildProcess; url: string }> {
  const args = ['start', '--content', content, '--out', folder, '--port', '0']
  const child = spawn(process.execPath, [join(root, 'src/cli/index.ts'), ...args], { cwd: root })
  return new Promise((done, failed) => {
    let printed = ''
    const read = (part: Buffer) => {
      printed += part
      const [url] = /http:\/\/localhost:\d+\/\S*/.exec(printed) ?? []
      if (url) done({ child, url })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => failed(new Error(`“samleng ${args.join(' ')}” ended:\n${printed}`)))
  })
}

async function pagesIn(folder: string): Promise<Pick<Site, 'pages' | 'hidden'>> {
  const [pages, hidden]: [string[], string[]] = [[], []]
  for (const file of (await readdir(folder, { recursive: true })).sort()) {
    if (!file.endsWith('.html') || isOfAdmin(file) || isEmbedFile(file)) continue
    const text = await readFile(join(folder, file), 'utf8')
    // What only leads on is read by nobody.
    if (text.includes('http-equiv="refresh"')) continue
    const address = file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, '')
    pages.push(address)
    if (text.includes('<meta name="robots" content="noindex"')) hidden.push(address)
  }
  return { pages, hidden }
}
