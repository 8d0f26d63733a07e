import { entry, type Fault, sector } from './fault.ts'

const brief = (title: string, body: string): string =>
  entry(`title: ${title}\ndate: 2021-01-01\nsources: [minutes]`, body)

/** What stands below the fields. */
export const faultyBodies: readonly Fault[] = [
  [
    'sectors/html.md',
    sector('Html', '', '\nText <b>bold</b>.\n'),
    ['5:6  HTML such as <b> is not used here. Write Markdown in its place: **…**  [raw-html]'],
  ],
  [
    'sectors/script.md',
    sector('Script', '', '\n<script>alert(1)</script>\n'),
    ['5:1  HTML such as <script> is not used here. Write plain Markdown in its place.  [raw-html]'],
  ],
  [
    'sectors/script-link.md',
    sector('Script link', '', '\n[rights](javascript:alert(1))\n'),
    [
      '5:1  A link to “javascript:alert(1)” could do harm or lead nowhere. Link to an address that begins with https://, mailto: or tel:.  [forbidden-scheme]',
    ],
  ],
  [
    'sectors/way-out.md',
    sector('Way out', '', '\n[minutes](../../package.json)\n'),
    [
      '5:1  “../../package.json” leads out of the content folder, where readers cannot go. Link to a content file or to a file in files/.  [outside-content]',
    ],
  ],
  [
    'sectors/unclear.md',
    sector('Unclear', '', '\n[other asks](asks)\n'),
    [
      '5:1  It is not clear where “asks” leads. Write the file, ../asks/annual-dialogue.md, the address, /asks/annual-dialogue/, or a whole address with https://.  [unclear-link]',
    ],
  ],
  [
    'sectors/far-picture.md',
    sector('Far', '', '\n![A map](https://x.org/a.png)\n'),
    [
      '5:1  The picture “https://x.org/a.png” is not a file of this site. Put it into files/ and write ![what it shows](/files/name.png).  [picture-elsewhere]',
    ],
  ],
  [
    'sectors/title-again.md',
    sector('Title', '', '\n# Title\n'),
    [
      '5:1  “# Title” would be a second title: the field title is the first. Write ## and the text.  [title-in-body]',
    ],
  ],
  [
    'sectors/same-anchor.md',
    sector('Anchors', '', '\n## A {#x}\n\n## B {#x}\n'),
    ['7:1  The anchor “x” is taken by line 5. Give this heading another one.  [duplicate-anchor]'],
  ],
  [
    'sectors/taken-anchor.md',
    sector('Taken', '', '\n## A {#history}\n'),
    [
      '5:1  The anchor “history” is taken by the page itself. Give this heading another one.  [taken-anchor]',
    ],
  ],
  [
    'sectors/deep-body.md',
    sector('Deep body', '', `\n${'>'.repeat(20_000)} a\n`),
    [
      '5:1  Too many lists or quotations stand inside each other here. Take some of them apart.  [too-deep]',
    ],
  ],
  [
    'briefs/import.mdx',
    brief('Import', "\nimport fs from 'node:fs'\n"),
    [
      "7:1  “import fs from 'node:fs'” would run a program. Leave the line out: the components are there without it.  [mdx-import]",
    ],
  ],
  [
    'briefs/export.mdx',
    brief('Export', '\nexport const a = 1\n'),
    [
      '7:1  “export const a = 1” would run a program. Leave the line out: the components are there without it.  [mdx-import]',
    ],
  ],
  [
    'briefs/expression.mdx',
    brief('Expression', '\n{process.env.HOME}\n'),
    [
      '7:1  “{process.env.HOME}” would run a program. Write the words themselves; for a brace as a sign, write \\{.  [mdx-expression]',
    ],
  ],
  [
    'briefs/component.mdx',
    brief('Component', '\n<Clam source="minutes" />\n'),
    ['7:1  There is no component <Clam>. Did you mean <Claim>?  [unknown-component]'],
  ],
  [
    'briefs/attribute.mdx',
    brief('Attribute', '\n<Note kind="x">Text</Note>\n'),
    ['7:1  <Note> has no attribute “kind”. It has: –.  [unknown-attribute]'],
  ],
  [
    'briefs/attribute-value.mdx',
    brief('Value', '\n<Claim source={a}>Text</Claim>\n'),
    [
      '7:1  “source” of <Claim> stands in braces, which would run a program. Put it in quotes: source="…"  [mdx-attribute-expression]',
    ],
  ],
  [
    'briefs/spread.mdx',
    brief('Spread', '\n<Note {...a}>Text</Note>\n'),
    [
      '7:1  Braces among the attributes of <Note> would run a program. Write each attribute by its name.  [mdx-spread]',
    ],
  ],
  [
    'briefs/no-attribute.mdx',
    brief('None', '\n<Claim>Text</Claim>\n'),
    ['7:1  <Claim> needs “source”. Write <Claim source="…">.  [missing-attribute]'],
  ],
  [
    'briefs/odd-attribute.mdx',
    brief('Odd', '\n<Claim source="A B">Text</Claim>\n'),
    [
      '7:1  “A B” is not an id. In “source” of <Claim>, write the name of a file without its ending, such as human-rights.  [wrong-attribute]',
    ],
  ],
  [
    'briefs/unclosed.mdx',
    brief('Unclosed', '\n<Note>\n\nText\n'),
    [
      '7:1  <Note> opens here and is not closed. Add </Note> where it ends, or write <Note /> when nothing stands inside.  [unclosed-tag]',
    ],
  ],
]
