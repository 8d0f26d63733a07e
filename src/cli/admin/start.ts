import CMS, { type CmsConfig } from '@sveltia/cms'
import { formatOf } from '#outputs/admin/names.ts'
import { type FormValues, textOf, valuesOf } from './entry-text.ts'

/**
 * Starts the editor in the browser, with the fields and hints in the language that was chosen last, or that the browser
 * speaks, or the first one of the site.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a[hreflang]')]
const language = chosenLanguage(links.map(({ hreflang }) => hreflang))
for (const link of links) if (link.hreflang === language) link.setAttribute('aria-current', 'page')

/** Where the editor keeps who is signed in. */
const signedIn = 'sveltia-cms.user'

const here = document.querySelector<HTMLElement>('#here')
// A folder can be opened where the page comes from the machine that it is on, and a repository from everywhere.
const isOnThisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$|\.localhost$/.test(location.hostname)
if (here && !isOnThisMachine && here.dataset['repository'] === undefined) here.hidden = false
else void start()

async function start() {
  if (!localStorage.getItem(signedIn)?.includes('"token"')) await forgetFiles()
  const answer = await fetch(`config.${language}.json`)
  const { config, defaults } = (await answer.json()) as { config: CmsConfig; defaults: FormValues }
  const toFile = (values: FormValues) => textOf(values, defaults)
  for (const ending of ['md', 'mdx'])
    CMS.registerCustomFormat(formatOf(ending), ending, { fromFile: valuesOf, toFile })
  CMS.init({ config })
}

/** The copies of files, drafts among them, that it keeps of a repository to be faster, and would keep for good. */
async function forgetFiles(): Promise<void> {
  const own = `github:${here?.dataset['repository']}`
  const kept = await indexedDB.databases()
  if (kept.some(({ name }) => name === own)) indexedDB.deleteDatabase(own)
}

function chosenLanguage(languages: readonly string[]): string {
  const key = 'samleng-admin-language'
  const asked = new URLSearchParams(location.search).get('language') ?? ''
  if (languages.includes(asked)) localStorage.setItem(key, asked)
  const wanted = [asked, localStorage.getItem(key) ?? '', ...navigator.languages]
  return wanted.find((each) => languages.includes(each)) ?? (languages[0] as string)
}
