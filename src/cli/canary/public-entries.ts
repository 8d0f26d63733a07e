import type { Planting } from './planting.ts'

/** What is public of what is planted: hidden entries point to it, and it shows pictures that hold more than they show. */
export function plantPublicEntries(planting: Planting): void {
  const comment = (slot: string) => planting.secret('comment', slot)
  const { stateUnderReview: state } = planting.site
  planting.write('organizations/canary.md', '---\ntitle: The public canary\nkind: ngo\n---\n')
  planting.write('sectors/canary.md', '---\ntitle: A canary’s sector\n---\n')
  planting.write(
    'sources/canary.md',
    `---\n# ${comment('yaml before the fields')}\ntitle: A canary’s record # ${comment('yaml after a field')}\npublisher: The public canary\nkind: coalition\n---\n`,
  )
  for (const cycle of [88, 89])
    planting.write(
      `reviews/canary-${cycle}.md`,
      `---\ntitle: The canary’s review ${cycle}\nstateUnderReview: ${state}\ncycle: ${cycle}\ndate: 20${cycle - 70}-01-20\nsources: [canary]\n---\n`,
    )
  planting.write('recommendations/canary-88/1-1.md', recommendation('canary-88', '1.1'))
  planting.write(
    'asks/canary.md',
    `---\ntitle: What the canary asks\ndate: 2017-05-05\nsectors: [canary]\naskedBy: [canary]\naddressees: [canary]\nsources: [canary]\n---\n`,
  )
  planting.write(
    'pages/canary.md',
    `---\ntitle: The canary’s page\n---\nCall ${phone}.\n\n<!-- ${comment('html in a body')} -->\n\n![A plain square](../files/canary.jpg) ![Another](../files/canary.png)\n`,
  )
  planting.write(
    'briefs/canary.mdx',
    `---\ntitle: The canary’s brief\ndate: 2019-01-01\nsources: [canary]\n---\n{/* ${comment('note in MDX')} */}\n\nWords. {/* ${comment('note inside a line')} */}\n`,
  )
  const [, second] = planting.site.locales
  if (second !== undefined)
    planting.write(
      `pages/canary.${second}.md`,
      `---\n# ${comment('yaml in a translation')}\ntitle: Canary\ntranslation: draft\n---\nCanary.\n`,
    )
}

export const phone = '+1 555 234 5678'

export const recommendation = (review: string, paragraph: string, more = '', body = ''): string =>
  `---\ntitle: Recommendation ${paragraph} of ${review}\nreview: ${review}\nparagraph: ${paragraph}\nsources: [canary]\n${more}---\n${body}`
