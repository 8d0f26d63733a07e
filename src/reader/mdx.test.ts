import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { readTrial, trial } from './trial.ts'

const brief = (body: string) => ({
  'briefs/a.mdx': `---\ntitle: A\ndate: 2021-01-01\nsources: [minutes]\n---\n${body}`,
})
/** What is said about a body that begins on line 6, without the file. */
const told = async (body: string) =>
  reportLines(await trial(brief(body)), translator('en')).map((line) =>
    line.replace(/^content\/briefs\/a\.mdx:/, ''),
  )

test('components with plain text in their attributes, and comments, are allowed', async () => {
  const body = '<Claim source="minutes">So **they** say.</Claim>\n\n{/* a note */}\n\n<AskList />\n'
  assert.deepEqual(await told(body), [])
  const { corpus } = await readTrial(brief(body))
  const found = corpus.find('briefs', 'a')?.body
  assert.equal(found?.sections[0]?.text, 'So they say.')
  assert.deepEqual(found?.references, [
    { collection: 'sources', id: 'minutes', component: 'Claim source', line: 6, column: 1 },
  ])
})

test('what would run a program is refused', async () => {
  const body =
    'import a from "b"\n\n{1 + 1}\n\n<Claim source={"minutes"}>x</Claim>\n\n<Note {...a}>x</Note>\n'
  assert.deepEqual(await told(body), [
    '6:1  “import a from "b"” would run a program. Leave the line out: the components are there without it.  [mdx-import]',
    '8:1  “{1 + 1}” would run a program. Write the words themselves; for a brace as a sign, write \\{.  [mdx-expression]',
    '10:1  “source” of <Claim> stands in braces, which would run a program. Put it in quotes: source="…"  [mdx-attribute-expression]',
    '12:1  Braces among the attributes of <Note> would run a program. Write each attribute by its name.  [mdx-spread]',
  ])
})

test('elements of HTML and unknown components are refused', async () => {
  assert.deepEqual(
    await told(
      '<em>x</em>\n\n<constructor />\n\n<Claims source="minutes">x</Claims>\n\n<Chart />\n',
    ),
    [
      '6:1  HTML such as <em> is not used here. Write Markdown in its place: *…*  [raw-html]',
      '8:1  HTML such as <constructor> is not used here. Write plain Markdown in its place.  [raw-html]',
      '10:1  There is no component <Claims>. Did you mean <Claim>?  [unknown-component]',
      '12:1  There is no component <Chart>. There are: Claim, AskList, AskMatrix, AsksOverTime, PositionBar, PositionFlows, PositionsByCycle, Totals, Term, Note, Pair, Wrong, Says, Right, Fields.  [unknown-component]',
    ],
  )
})

test('attributes are those of the component, and lead to something', async () => {
  const body =
    '<Claim>x</Claim>\n\n<AskList sectr="human-rights" />\n\n<Claim source="minute">x</Claim>\n\n<Totals review="Second review" />\n\n<Note title="x">x</Note>\n\n<Fields of="ask" />\n\n<Fields of="everything" />\n'
  assert.deepEqual(await told(body), [
    '6:1  <Claim> needs “source”. Write <Claim source="…">.  [missing-attribute]',
    '8:1  <AskList> has no attribute “sectr”. Did you mean “sector”?  [unknown-attribute]',
    '12:1  “Second review” is not an id. In “review” of <Totals>, write the name of a file without its ending, such as human-rights.  [wrong-attribute]',
    '14:1  <Note> has no attribute “title”. It has: –.  [unknown-attribute]',
    '16:1  “ask” is nothing that “of” of <Fields> can be. Did you mean “asks”?  [attribute-choice]',
    '18:1  “everything” is nothing that “of” of <Fields> can be. It can be: entry, meetings, asks, sectors, organizations, reviews, recommendations, briefs, sources, pages, translation, site, import, allowed.  [attribute-choice]',
  ])
  assert.deepEqual(await told('<Claim source="minute">x</Claim>\n'), [
    '6:1  Claim source  There is no “minute” in content/sources/. Did you mean “minutes”?  [unknown-reference]',
  ])
})

test('an attribute is written once', async () => {
  assert.deepEqual(await told('<Term name="a" name="b">x</Term>\n'), [
    '6:1  “name” of <Term> is written twice. Leave one of them out.  [repeated-attribute]',
  ])
})

test('what is not well formed is said where it begins', async () => {
  const expected: Record<string, string> = {
    'x\n\n<Claim source="minutes">\n\ny\n\n</Note>\n':
      '8:1  <Claim> opens here and is not closed. Add </Claim> where it ends, or write <Claim /> when nothing stands inside.  [unclosed-tag]',
    'x </Note>\n':
      '6:3  </Note> closes here and was not opened. Add <Note> where it begins, or leave it out.  [unopened-tag]',
    '<!-- x -->\n':
      '6:1  A note to yourself looks like {/* this */} in an .mdx file, not like <!-- this -->.  [mdx-comment]',
    'x {y\n':
      '6:3  A brace opens in “x {y” and is not closed. For a brace as a sign, write \\{.  [mdx-brace]',
    '<Claim source=minutes>x</Claim>\n':
      '6:1  “minutes” needs quotes: <Claim source="minutes">  [unquoted-attribute]',
    'fewer than <5 %\n':
      '6:12  The < in “fewer than <5 %” would begin a component. For the sign itself, write \\<; for a link, [text](address).  [mdx-angle]',
  }
  for (const [body, line] of Object.entries(expected)) assert.deepEqual(await told(body), [line])
})
