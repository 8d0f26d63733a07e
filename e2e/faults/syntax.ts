import { entry, type Fault, sector } from './fault.ts'

/** How the fields of a file are written. */
export const faultySyntax: readonly Fault[] = [
  [
    'sectors/colon.md',
    sector('Rights: a summary'),
    [
      '2:8  title  “Rights: a summary” contains a colon, which would begin another field. Put it in quotes: title: "Rights: a summary"  [yaml-colon]',
    ],
  ],
  [
    'sectors/tab.md',
    sector('Tab', 'summary:\n\t- a'),
    ['4:1  This line begins with a tab. Use spaces in its place.  [yaml-tab]'],
  ],
  [
    'sectors/open-quote.md',
    sector('"Open quote', 'summary: a'),
    [
      '2:8  title  A quotation mark opens here and is not closed. Put the same mark at the end of the text.  [yaml-quote]',
    ],
  ],
  [
    'sectors/open-bracket.md',
    sector('Bracket', 'summary: [a, b'),
    [
      '3:10  summary  A bracket opens here and is not closed. Close it, or put the text in quotes.  [yaml-bracket]',
    ],
  ],
  [
    'sectors/indentation.md',
    sector('Indentation', 'summary:\n  a: b\n c: d'),
    [
      '5:1  c  This line does not stand under the others. Begin it as far from the left as the lines it belongs to.  [yaml-indentation]',
    ],
  ],
  [
    'sectors/at-sign.md',
    sector('@home'),
    [
      '2:8  title  A text that begins like @home must stand in quotes as a whole. Put quotes around all of it.  [yaml-start]',
    ],
  ],
  [
    'sectors/no-space.md',
    sector('No space', 'summary:Text\nupdated: 2026-01-01'),
    ['3:1  A space is missing after the colon. Write: summary: Text  [yaml-space]'],
  ],
  [
    'sectors/loose-line.md',
    sector('Loose line', 'updated: 2026-01-01\nand more'),
    [
      '4:1  “and more” is neither a field nor part of one. Write it as name: value, or indent it below the field it belongs to.  [yaml-line]',
    ],
  ],
  [
    'sectors/field-twice.md',
    sector('Twice', 'summary: a\nsummary: b'),
    ['4:1  summary  “summary” stands here a second time. Keep one of the two.  [duplicate-field]'],
  ],
  [
    'sectors/anchor.md',
    sector('&name Anchor'),
    [
      '2:14  title  Words that begin with & or * have a meaning of their own in YAML. Put the text in quotes.  [yaml-reference]',
    ],
  ],
  [
    'sectors/alias.md',
    sector('Alias', 'summary: *name'),
    [
      '3:10  summary  Words that begin with & or * have a meaning of their own in YAML. Put the text in quotes.  [yaml-reference]',
    ],
  ],
  [
    'sectors/tag.md',
    sector('!!js/function Tag'),
    [
      '2:22  title  A word that begins with ! has a meaning of its own in YAML. Put the text in quotes.  [yaml-tag]',
    ],
  ],
  [
    'sectors/list-as-key.md',
    sector('Key', '? [a, b]\n: c'),
    [
      '3:3  The name of a field is one word, and here stands something else. Write it as name: value.  [yaml-key]',
    ],
  ],
  [
    'sectors/list-alone.md',
    entry('- title\n- summary'),
    ['2:1  Here are no fields. Write lines such as title: Human rights.  [fields-expected]'],
  ],
  [
    'sectors/hash.md',
    sector('Paragraph #3'),
    [
      '2:8  title  Everything from “#3” on would be left out, because # begins a note. Put the whole text in quotes.  [cut-by-hash]',
    ],
  ],
  [
    'sectors/deep-brackets.md',
    sector('Deep', `summary: ${'['.repeat(60_000)}`),
    [
      '3:22  More than 12 lists or fields stand inside each other here, and no entry needs so many. Take out the brackets, hyphens or colons that are too many.  [fields-too-deep]',
    ],
  ],
  [
    'sectors/deep-lists.md',
    sector('Deep lists', `summary:\n  ${'- '.repeat(30_000)}a`),
    [
      '4:27  More than 12 lists or fields stand inside each other here, and no entry needs so many. Take out the brackets, hyphens or colons that are too many.  [fields-too-deep]',
    ],
  ],
  [
    'sectors/prototype.md',
    sector('Prototype', '__proto__: a'),
    [
      '3:1  No field can be called “__proto__”. Give it another name, or take it out.  [field-name]',
    ],
  ],
  [
    'sectors/escaped-zero.md',
    sector('"Escaped \\0"'),
    [
      '2:8  title  Here stands U+0000, a character that nobody can see and feeds cannot carry. Delete it: it may hide between two letters.  [hidden-character]',
    ],
  ],
  [
    'sectors/escaped-half.md',
    sector('"Half \\udc00"'),
    [
      '2:8  title  Here stands U+DC00, a character that nobody can see and feeds cannot carry. Delete it: it may hide between two letters.  [hidden-character]',
    ],
  ],
  [
    'sectors/escaped-turn.md',
    sector('Turn', 'summary: "a\\u202eb"'),
    [
      '3:10  summary  Here stands U+202E, which turns the letters behind it round, so that people read something else than is written. Delete it.  [turned-text]',
    ],
  ],
]
