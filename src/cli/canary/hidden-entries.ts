import { writeJpeg } from './pictures.ts'
import type { Planting } from './planting.ts'
import { recommendation } from './public-entries.ts'

const kinds = {
  draft: 'visibility: draft\n',
  embargoed: 'visibility: embargoed\npublishFrom: 9998-01-01\n',
} as const

/** Entries of every collection that nobody may see yet, with a secret in each field that holds words. */
export async function plantHiddenEntries(planting: Planting): Promise<void> {
  for (const [family, fields] of Object.entries(kinds) as ['draft' | 'embargoed', string][])
    await plantAll(planting, family, fields)
}

async function plantAll(
  planting: Planting,
  family: 'draft' | 'embargoed',
  visibility: string,
): Promise<void> {
  const secret = (slot: string) => planting.secret(family, slot)
  const picture = `${secret('name of a picture')}.jpg`
  planting.write(`files/${picture}`, await writeJpeg(() => secret('inside a picture')))
  const ids = Object.fromEntries(
    ['sectors', 'organizations', 'sources', 'meetings', 'asks', 'reviews', 'briefs', 'pages'].map(
      (collection) => [collection, `canary-${secret(`${collection} id`)}`],
    ),
  )
  const entry = (collection: string, fields: string, ending = 'md') => {
    const words = (slot: string) => secret(`${collection} ${slot}`)
    planting.write(
      `${collection}/${ids[collection]}.${ending}`,
      `---\ntitle: ${words('title')}\nsummary: About ${words('summary')}.\n${visibility}${fields}---\n${bodyOf(words, ending, picture)}`,
    )
  }
  const sources = `sources: [${ids['sources']}]\n`
  entry('sectors', '')
  entry(
    'organizations',
    `kind: ngo\nacronym: ${secret('organizations acronym')}\nurl: https://${secret('organizations url')}.org/\n`,
  )
  entry(
    'sources',
    `kind: press\npublisher: ${secret('sources publisher')}\nsymbol: ${secret('sources symbol')}\nurl: https://${secret('sources url')}.org/\narchived: https://${secret('sources archived')}.org/\n`,
  )
  entry(
    'meetings',
    `date: 2018-05-05\nplace: ${secret('meetings place')}\nsectors: [canary]\nparticipants: [canary, ${ids['organizations']}]\n${sources}`,
  )
  entry(
    'asks',
    `date: 2018-06-06\nsectors: [canary, ${ids['sectors']}]\naskedBy: [canary]\naddressees: [canary]\n${sources}threads:\n  - kind: repeats\n    to: canary\nhistory:\n  - date: 2018-07-07\n    kind: commitment\n    text: ${secret('asks history text')}\n    sources: [canary]\n`,
  )
  entry(
    'reviews',
    `stateUnderReview: ${planting.site.stateUnderReview}\ncycle: 90\ndate: 2021-01-20\n${sources}totals:\n  - measure: received\n    number: 7\n    date: 2021-02\n    countedBy: ${secret('reviews countedBy')}\n    rule: ${secret('reviews rule')}\n    sources: [canary]\n`,
  )
  entry('briefs', `date: 2019-02-02\n${sources}`, 'mdx')
  entry('pages', '')
  plantRecommendation(planting, family, visibility)
  plantTranslation(planting, family, `pages/${ids['pages']}`)
}

function bodyOf(words: (slot: string) => string, ending: string, picture: string): string {
  const marked = `## ${words('heading')} {#${words('anchor')}}\n\n`
  const linked = `[${words('link')}](https://${words('link target')}.org "${words('link title')}")\n\n`
  const shown = `![${words('alt text')}](../files/${picture})\n`
  return ending === 'mdx'
    ? `<Note>${words('note')}</Note>\n\n{/* ${words('comment')} */}\n\n${marked}${linked}${shown}`
    : `${words('body')}\n\n${marked}${linked}${shown}`
}

/** In a public review, and a thread to a public one: both pages could name it. */
function plantRecommendation(
  planting: Planting,
  family: 'draft' | 'embargoed',
  visibility: string,
): void {
  const secret = (slot: string) => planting.secret(family, `recommendations ${slot}`)
  const paragraph = family === 'draft' ? '1.1' : '1.2'
  const fields = `${visibility}wording: ${secret('wording')}\nthreads:\n  - kind: repeats\n    to: canary-88/1-1\nhistory:\n  - date: 2019-03-03\n    kind: position\n    position: noted\n    statedAs: ${secret('statedAs')}\n    sources: [canary]\n`
  planting.write(
    `recommendations/canary-89/${paragraph.replace('.', '-')}.md`,
    recommendation('canary-89', paragraph, fields, secret('body')).replace(
      /title: .*/,
      `title: ${secret('title')}`,
    ),
  )
}

function plantTranslation(planting: Planting, family: string, path: string): void {
  const [, second] = planting.site.locales
  if (second === undefined) return
  const secret = (slot: string) => planting.secret('translation', `${family} ${slot}`)
  planting.write(
    `${path}.${second}.md`,
    `---\ntitle: ${secret('title')}\nsummary: ${secret('summary')}\ntranslation: draft\n---\n${secret('body')}\n`,
  )
}
