import assert from 'node:assert/strict'
import { test } from 'node:test'
import { relation, wordFile, wordParagraph, wordRun } from '#cli/readers/documents/docx-trial.ts'
import { picture } from '#reader/trial.ts'
import { inMinutesFolder } from './trial.ts'

const drawing = (alt: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId-map"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const heading = (text: string, depth: number): string =>
  wordParagraph(wordRun(text), `<w:pStyle w:val="Heading${depth}"/>`)
const cell = (text: string): string => `<w:tc>${wordParagraph(wordRun(text))}</w:tc>`

/** Minutes with everything that Word puts into a text. */
const minutes = wordFile({
  body: [
    heading('Minutes of the meeting on water', 1),
    wordParagraph(wordRun('Date: 12 March 2025')),
    wordParagraph(wordRun('Participants: Samara Water Network, Samara Ministry of Water')),
    heading('Water', 2),
    wordParagraph(
      wordRun('The network asks the Samara Ministry of Water to test ') +
        wordRun('every', '<w:b/>') +
        wordRun(' well.') +
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
    ),
    wordParagraph(wordRun('អណ្តូងមួយក្នុងចំណោមបីបានរីងស្ងួត។')),
    `<w:tbl><w:tr>${cell('District')}${cell('Wells')}</w:tr><w:tr>${cell('North')}${cell('12')}</w:tr></w:tbl>`,
    wordParagraph(drawing('A map of the wells')),
    wordParagraph(drawing('')),
    heading('Any other business', 2),
    wordParagraph(wordRun('None.')),
  ].join(''),
  footnotes: [wordParagraph(wordRun('Counted in February.'))],
  relations: relation('rId-map', 'image', 'media/image1.png'),
  parts: { 'word/media/image1.png': picture },
})

test('footnotes, tables, marks, Khmer and pictures of a Word document come along', () =>
  inMinutesFolder('e2e/content', async (folder) => {
    const before = await folder.files()
    const { isDone, lines } = await folder.import(minutes, { file: 'minutes.docx' })
    assert.ok(isDone, lines.join('\n'))
    assert.deepEqual(await folder.problems(), [])
    const files = Object.entries(await folder.files()).filter(([path]) => !(path in before))
    const meeting = files.find(([path]) => path.startsWith('meetings/'))?.[1] ?? ''
    const id = '2025-03-12-minutes-of-the-meeting-on-water'
    assert.match(
      meeting,
      /\n## Water \{#water\}\n\nThe network asks .* to test \*\*every\*\* well\.\[\^1\]\n/,
    )
    assert.match(meeting, /\n\[\^1\]: Counted in February\.\n/)
    assert.match(meeting, /\nអណ្តូងមួយក្នុងចំណោមបីបានរីងស្ងួត។\n/)
    assert.match(meeting, /\n\| North +\| 12 +\|\n/)
    assert.match(
      meeting,
      new RegExp(`\\n!\\[A map of the wells\\]\\(/files/${id}/picture-1.png\\)\\n`),
    )
    assert.match(meeting, /\n<!-- The picture \/files\/\S+ has no words that say what it shows\./)
    assert.match(meeting, /\n## Any other business\n/)
    assert.ok(files.some(([path]) => path === `files/${id}/picture-1.png`))
  }))

test('the document itself is published only when somebody says so, and is told to read it first', () =>
  inMinutesFolder('e2e/content', async (folder) => {
    const { isDone, lines } = await folder.import(minutes, { file: 'minutes.docx', attach: true })
    assert.ok(isDone, lines.join('\n'))
    assert.deepEqual(await folder.problems(), [])
    const id = '2025-03-12-minutes-of-the-meeting-on-water'
    const files = await folder.files()
    assert.ok(`files/${id}/${id}.docx` in files)
    assert.match(files[`sources/${id}.md`] ?? '', new RegExp(`^file: ${id}/${id}.docx$`, 'm'))
    assert.ok(
      lines.some((line) => line.startsWith('  file  The document itself would be published')),
    )
  }))
