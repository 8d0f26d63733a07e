import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportLines } from '#i18n/report.ts'
import { type Changes, picture, right, trial } from '#reader/trial.ts'

const languages = readingWords()
const told = async (changes: Changes) =>
  reportLines(await trial(changes, { languages }), translator('en'))

const sector = right['sectors/human-rights.md']
const khmer = (fields: string, body = '') => `---\n${fields}translation: draft\n---\n${body}`

test('two entries of a collection do not have one title', async () => {
  assert.deepEqual(await told({ 'sectors/rights.md': '---\ntitle: human  RIGHTS\n---\n' }), [
    'content/sectors/rights.md:2:1  title  The title “human  RIGHTS” is also that of content/sectors/human-rights.md. Give one of the two another title.  [duplicate-title]',
  ])
  assert.deepEqual(await told({ 'pages/rights.md': sector }), [])
})

test('titles are compared in each language', async () => {
  const changes = {
    'sectors/health.md': '---\ntitle: Health\n---\n',
    'sectors/health.km.md': khmer('title: សិទ្ធិ\n'),
    'sectors/human-rights.km.md': khmer('title: សិទ្ធិ\n'),
  }
  assert.deepEqual(await told(changes), [
    'content/sectors/human-rights.km.md:2:1  title  The title “សិទ្ធិ” is also that of content/sectors/health.km.md. Give one of the two another title.  [duplicate-title]',
  ])
})

test('a picture has words', async () => {
  const changes = {
    'sectors/human-rights.md': `${sector}\n![ ](/files/a.png)\n`,
    'files/a.png': picture,
  }
  assert.deepEqual(await told(changes), [
    'content/sectors/human-rights.md:5:1  The picture “/files/a.png” says nothing to those who cannot see it. Describe it between the brackets: ![what it shows](/files/a.png)  [empty-alternative]',
  ])
})

test('the text of a link says where it leads, in each language', async () => {
  const changes = {
    'sectors/human-rights.md': `${sector}\n[Click here.](/asks/) [](/asks/) [All asks](/asks/)\n`,
    'sectors/human-rights.km.md': khmer('title: សិទ្ធិ\n', '\n[ទីនេះ។](/asks/) [here](/asks/)\n'),
  }
  assert.deepEqual(await told(changes), [
    'content/sectors/human-rights.km.md:6:1  “ទីនេះ។” does not say where the link leads. Take words that do, such as the title of the page.  [vague-link]',
    'content/sectors/human-rights.md:5:1  “Click here.” does not say where the link leads. Take words that do, such as the title of the page.  [vague-link]',
    'content/sectors/human-rights.md:5:23  The link to “/asks/” has no text, so that nobody can choose it. Write between the brackets where it leads: [text](/asks/)  [empty-link]',
  ])
})

test('a reviewed translation follows its original; a draft is warned', async () => {
  const changes = (state: string, follows = '') => ({
    'sectors/human-rights.md': '---\ntitle: Human rights\nupdated: 2025-02-01\n---\n',
    'sectors/human-rights.km.md': `---\ntitle: សិទ្ធិ\ntranslation: ${state}\n${follows}---\n`,
  })
  const line =
    'content/sectors/human-rights.km.md:1  follows  content/sectors/human-rights.md changed on 2025-02-01 after this translation was made. Bring it up to date and write follows: 2025-02-01.  [translation-behind]'
  assert.deepEqual(await told(changes('reviewed')), [line])
  assert.equal((await trial(changes('reviewed')))[0]?.level, 'error')
  assert.deepEqual(await told(changes('draft')), [line])
  assert.equal((await trial(changes('draft')))[0]?.level, 'warning')
  assert.deepEqual(await told(changes('reviewed', 'follows: 2025-02-01\n')), [])
})

test('a translation is into another language of the site', async () => {
  const translation = khmer('title: A\n')
  assert.deepEqual(await told({ 'sectors/human-rights.fr.md': translation }), [
    'content/sectors/human-rights.fr.md:1  This site has no language “fr”, it has: en, km. Add it to locales in site.yml, or rename the file.  [translation-not-of-site]',
  ])
  assert.deepEqual(await told({ 'sectors/human-rights.kh.md': translation }), [
    'content/sectors/human-rights.kh.md:1  This site has no language “kh”. Did you mean “km”? Rename the file.  [translation-not-of-site]',
  ])
  assert.deepEqual(await told({ 'sectors/human-rights.en.md': translation }), [
    'content/sectors/human-rights.en.md:1  content/sectors/human-rights.md is written in “en” itself. Delete this file, or name in the original the language it is in.  [translation-into-own-language]',
  ])
})

test('an entry is written in a language of the site', async () => {
  assert.deepEqual(await told({ 'sectors/b.md': '---\ntitle: B\nlanguage: fr\n---\n' }), [
    'content/sectors/b.md:3:1  language  This site has no language “fr”, it has: en, km. Add it to locales in site.yml, or correct language.  [language-not-of-site]',
  ])
})

test('a translation without its title is warned', async () => {
  assert.deepEqual(await told({ 'sectors/human-rights.km.md': khmer('') }), [
    'content/sectors/human-rights.km.md:1  title  The title is not translated, so that lists show the one of the original. Add title.  [untranslated-title]',
  ])
})

test('the text of an event in a translation belongs to an event', async () => {
  const history = (id: string) => khmer(`title: A\nhistory:\n  ${id}: សន្យា\n`)
  assert.deepEqual(await told({ 'asks/annual-dialogue.km.md': history('2022-03-commitment') }), [])
  assert.deepEqual(await told({ 'asks/annual-dialogue.km.md': history('2022-02-commitment') }), [
    'content/asks/annual-dialogue.km.md:4:3  history.2022-02-commitment  content/asks/annual-dialogue.md has no event “2022-02-commitment”. Did you mean “2022-03-commitment”?  [unknown-event]',
  ])
})
