import assert from 'node:assert/strict'
import { test } from 'node:test'
import { document, table, workbook } from '#cli/readers/trial.ts'
import { type Chosen, inTrialFolder } from './trial.ts'

const empty = { 'recommendations/xaa-2/118-22.md': null }
const own = 'paragraph,wording,recommendingStates,sectors,position'

/** What a person reads of a list that is refused, without the first line and the last. */
async function told(
  list: string | Uint8Array,
  chosen: Chosen = {},
  changes = {},
): Promise<string[]> {
  let lines: string[] = []
  await inTrialFolder({ ...empty, ...changes }, async ({ import: run, files }) => {
    const before = await files()
    const { isDone, ...said } = await run(list, chosen)
    assert.equal(isDone, false, said.lines.join('\n'))
    assert.deepEqual(await files(), before)
    lines = said.lines
  })
  assert.match(lines.at(-1) ?? '', /\. Nothing was written\.$/)
  return lines.slice(/was read as/.test(lines[0] ?? '') ? 1 : 0, -1)
}

const list = (...rows: string[]) => [own, ...rows].join('\n')

test('a number that stands twice is named with both rows', async () => {
  assert.deepEqual(await told(list('1.1,A,,,', '1.2,B,,,', '1.2,C,,,')), [
    'list.csv row 4 column A  Paragraph 1.2 stands in row 3 already. A number stands once in a report: correct one of the two, or delete it.  [repeated-paragraph]',
  ])
})

test('a zero that a spreadsheet program dropped is recognised', async () => {
  const rows = Array.from({ length: 12 }, (_, index) => `1.${index + 1},Text ${index},,,`)
  rows[9] = '1.1,Text 9,,,'
  assert.deepEqual(await told(list(...rows)), [
    'list.csv  The list of xaa-2 goes up to 1.12 and lacks 1.10. Add what is missing; if only some recommendations are meant to be in the list, add --partial.  [missing-paragraphs]',
    'list.csv row 11 column A  Paragraph 1.1 stands in row 2 already, and there is no 1.10: spreadsheet programs drop the zero at the end. If this is 1.10, make the column text, and write it again.  [dropped-zero]',
  ])
})

test('gaps are named, in each list of the report', async () => {
  assert.deepEqual(await told(list('1.1,A,,,', '1.5,B,,,', '2.3,C,,,', '2.2,D,,,')), [
    'list.csv  The list of xaa-2 goes up to 1.5 and lacks 1.2–1.4. Add what is missing; if only some recommendations are meant to be in the list, add --partial.  [missing-paragraphs]',
    'list.csv  The list of xaa-2 goes up to 2.3 and lacks 2.1. Add what is missing; if only some recommendations are meant to be in the list, add --partial.  [missing-paragraphs]',
  ])
})

test('page furniture among the paragraphs is named, and not asked to be completed', async () => {
  assert.deepEqual(await told(list('1.1,A,,,', '1.2,B,,,', '111.111,Page,,,')), [
    'list.csv row 4 column A  111.111 is the only recommendation under 111, which looks like a header or the number of a page. Delete the row; if it is right, add --partial.  [stray-paragraph]',
  ])
})

test('a State, a sector and a position that are not known are named with what is nearest', async () => {
  assert.deepEqual(await told(list('1.1,A,Portugall,human-right,suported', '1.2,B,Portugall,,')), [
    'list.csv row 2 column C  “Portugall” is not a State that is known here; 2 rows have it. Did you mean PRT? If so, correct it, or add to content/import.yml: states: { "Portugall": PRT }  [unknown-state]',
    'list.csv row 2 column D  There is no “human-right” in content/sectors/. Did you mean “human-rights”?  [unknown-reference]',
    'list.csv row 2 column E  “suported” is not a position that is known here. Did you mean “supported”? Correct it, or add to content/import.yml: positions: { "suported": noted }, or supported, or pending.  [unknown-position]',
  ])
})

test('themes that are not in the table are said once each, with the number of rows', async () => {
  const uhri = `Text,UPR Position,Themes
1.1 Free media (Portugal),- Supported,"- Freedom of opinion
- Human rights bodies"
1.2 Free trade (Spain),- Noted,- Freedom of opinion
`
  assert.deepEqual(await told(uhri), [
    'list.csv row 2 column C  It is not known which sectors the theme “Freedom of opinion” belongs to; 2 rows have it. Add to content/import.yml: themes: { "Freedom of opinion": […] }, or [] for none.  [unknown-theme]',
    'list.csv row 2 column C  It is not known which sectors the theme “Human rights bodies” belongs to. Add to content/import.yml: themes: { "Human rights bodies": […] }, or [] for none.  [unknown-theme]',
  ])
})

test('cells that no field can hold are named', async () => {
  const long = 'word '.repeat(4_001)
  assert.deepEqual(
    await told(list(`1.1,${long},,,`, '1.2,=1+1,,,', '1.3,A\u0007,,,', '1.4,#NAME?,,,')),
    [
      'list.csv row 2 column B  This cell has 20,004 characters; a field may have 20,000. Shorten it, and put the rest into the text of the file.  [long-cell]',
      'list.csv row 3 column B  “=1+1” is a formula, or what is left of one. Write its result as text.  [formula-in-cell]',
      'list.csv row 4 column B  There is a character in this cell that nobody can see, U+0007. Delete it, or write the cell again.  [control-character]',
      'list.csv row 5 column B  “#NAME?” is a formula, or what is left of one. Write its result as text.  [formula-in-cell]',
    ],
  )
})

test('numbers and ids that are none are named', async () => {
  const rows = 'id,paragraph,title\nxaa-2/x,,A\n,1 January,B\nxaa-2/1-2,1.3,C\n,,D\n'
  assert.deepEqual(await told(rows), [
    'list.csv row 2 column A  “xaa-2/x” is not the id of a recommendation. It is made of the review and the paragraph, such as khm-2/118-22; leave the cell empty for a new one.  [wrong-id]',
    'list.csv row 3 column B  “1 January” is not the number of a recommendation. Write it as printed in the report, such as 118.22; where the program turns it into a day or another number, make the column text first.  [wrong-paragraph]',
    'list.csv row 4 column B  The id xaa-2/1-2 is that of paragraph 1.2, but this row says 1.3. Correct the paragraph; for another recommendation, add a row without an id.  [paragraph-apart]',
    'list.csv row 5  It cannot be told which recommendation this is: “D”. Add a column paragraph with its number, or write the number before the text.  [missing-paragraph]',
  ])
})

test('a table without names of columns, with misspelt ones or with one twice is refused', async () => {
  assert.deepEqual(await told('1.1,A\n1.2,B\n'), [
    'list.csv row 1  No row of this table names its columns. Put one above the others, with names such as paragraph, wording, recommendingStates, sectors and position.  [no-headings]',
  ])
  assert.deepEqual(await told('paragraph,titel,wording,wording\n1.1,A,B,C\n'), [
    'list.csv row 1 column B  There is no column “titel”. Did you mean “title”?  [unknown-column]',
    'list.csv row 1 column D  A column with the name “wording” is there already: column C. Delete one of the two.  [repeated-column]',
  ])
  assert.deepEqual(await told(`${own}\n`), [
    'list.csv  There is no recommendation below the names of the columns. Look whether this is the right file.  [no-rows]',
  ])
})

test('a comma that moved the cells of a row is one problem', async () => {
  assert.deepEqual(await told(list('1.1,Wells, pumps,PRT,human-rights,noted')), [
    'list.csv row 2 column F  This row has more cells than there are names of columns, 5. Where a text has a comma in it, put the text in quotes; or delete what stands behind the last column.  [extra-cells]',
  ])
})

test('a row without its review, or of one that is not there, is named', async () => {
  assert.deepEqual(await told(list('1.1,A,,,', '1.2,B,,,'), { review: '' }), [
    'list.csv row 2  This row and others, 2 in all, do not say which review they are about. Add --review and the id of one.  [review-needed]',
  ])
  assert.deepEqual(await told('review,paragraph,title\nxaa-1,1.1,A\n', { review: '' }), [
    'list.csv row 2 column A  There is no review “xaa-1” in content/reviews/. Did you mean “xaa-2”?  [unknown-review]',
  ])
  const uprInfo =
    'Recommendation,State under Review,Cycle,Response\n1.1 Free media,Portugal,3,Noted\n'
  assert.deepEqual(await told(uprInfo, { review: '' }), [
    'list.csv row 2 column B  No file in content/reviews/ is the review of Portugal in cycle 3, session –. Add one first, or choose another review with --review.  [unrecorded-review]',
  ])
})

test('a day, a language and a visibility that are none are said as the check says them', async () => {
  const rows =
    'paragraph,title,position,positionDate,language,visibility\n1.1,A,noted,26/06/2014,English,hidden\n'
  assert.deepEqual(await told(rows), [
    'list.csv row 2 column D  “26/06/2014” is not a date as it is written here: year-month-day. Did you mean “2014-06-26”?  [wrong-form]',
    'list.csv row 2 column E  “English” is not the tag of a language. Write small letters, such as en, km or pt-br.  [wrong-form]',
    'list.csv row 2 column F  “hidden” is not one of the values this field can have. They are: public, draft, embargoed.  [wrong-value]',
  ])
})

test('without a report there must be a source', async () => {
  const review = {
    'reviews/xaa-2.md':
      '---\ntitle: Second\nstateUnderReview: XAA\ncycle: 2\ndate: 2014-01-28\nsources: [minutes]\n---\n',
  }
  assert.deepEqual(await told(list('1.1,A,,,'), {}, review), [
    'list.csv row 2  The review xaa-2 names no report, so that there is no source for its recommendations. Write report: into its file, or add --source and the id of a source.  [source-needed]',
  ])
})

test('a row with neither title nor text, and a page number among the texts, are named', async () => {
  assert.deepEqual(await told('paragraph,title,wording\n1.1,,\n'), [
    'list.csv row 2 column C  Paragraph 1.1 has neither a title nor a text of which one could be made. Write one of the two.  [title-needed]',
  ])
  const matrix = 'Recommendation,Position\n1.1 Free media,Noted\n1.2,Noted\n'
  assert.ok(
    (await told(matrix)).includes(
      'list.csv row 3 column A  Paragraph 1.2 has no text. Add it, or delete the row if it is a page number or a heading.  [missing-wording]',
    ),
  )
})

test('what would not pass the check is not written', async () => {
  const changes = {
    'reviews/xaa-2.md':
      '---\ntitle: Second\nstateUnderReview: XAA\ncycle: 2\ndate: 2014-01-28\ntotals:\n  - { measure: received, number: 1, date: 2014-02, countedBy: All, sources: [minutes] }\nreport: minutes\nsources: [minutes]\n---\n',
  }
  const lines = await told(list('1.1,A,,,', '1.2,B,,,'), {}, changes)
  assert.deepEqual(lines.slice(-2), [
    'With this list, the content would have problems that it does not have now:',
    'content/reviews/xaa-2.md:7:26  totals.0.number  1 are declared as received, and there are 2 files. Correct the number, or look for a file too many.  [total-exceeded]',
  ])
})

test('rows and columns are named as Excel and Word name them', async () => {
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const rows = `<row r="2">${cell('B2', 'paragraph')}${cell('C2', 'title')}${cell('D2', 'recommendingStates')}</row><row r="4">${cell('B4', '1.1')}${cell('C4', 'A')}${cell('D4', 'Spane')}</row>`
  assert.match(
    (await told(workbook({ Data: rows, Notes: '' }), { file: 'a.xlsx' }))[0] ?? '',
    /^a\.xlsx sheet “Data” row 4 column D {2}“Spane”/,
  )
  const word = document(
    table([
      ['Recommendation', 'Position'],
      ['1.1 Wells (Spian);', 'Maybe'],
    ]),
  )
  assert.deepEqual(
    (await told(word, { file: 'a.docx' })).map((line) => line.split('  ')[0]),
    ['a.docx row 2 column A', 'a.docx row 2 column B'],
  )
})
