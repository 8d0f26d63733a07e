import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { expect, test } from './site.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Everything comes from the site itself: who can change a script there can change its hash, too.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A search form has one field: Enter sends it, and so does the search key of a phone.
    'wcag/h32': 'off',
    // The options of the search are links, in groups, which a <select> cannot hold.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
})

test('every page is HTML as the standard has it', async ({ site }) => {
  const problems: string[] = []
  for (const name of site.pages) {
    const html = readFileSync(join(site.folder, name.replace(/(^|\/)$/, '$1index.html')), 'utf8')
    const { results } = await validator.validateString(html)
    for (const { messages } of results)
      problems.push(
        ...messages.map(
          ({ ruleId, message, selector }) => `/${name}  ${ruleId}: ${message}  ${selector}`,
        ),
      )
  }
  expect(problems).toEqual([])
})
