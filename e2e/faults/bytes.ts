import { entry, type Fault, sector } from './fault.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))

/** What the bytes of a file are. */
export const faultyBytes: readonly Fault[] = [
  [
    'sectors/latin-1.md',
    bytes('---\ntitle: Latin\nsummary: Caf', [0xe9], '\n---\n'),
    [
      '3:13  This line holds bytes that are not UTF-8 text. Save the file again as UTF-8.  [not-utf-8]',
    ],
  ],
  [
    'sectors/cut-short.md',
    bytes(sector('Cut'), '\nសិទ្ធិ', [0xe1, 0x9e]),
    [
      '5:7  This line holds bytes that are not UTF-8 text. Save the file again as UTF-8.  [not-utf-8]',
    ],
  ],
  [
    'sectors/overlong.md',
    bytes(sector('Overlong'), 'a ', [0xc0, 0xaf], '\n'),
    [
      '4:3  This line holds bytes that are not UTF-8 text. Save the file again as UTF-8.  [not-utf-8]',
    ],
  ],
  [
    'sectors/half-pairs.md',
    bytes(sector('Half'), [0xed, 0xa0, 0x80], '\n'),
    [
      '4:1  This line holds bytes that are not UTF-8 text. Save the file again as UTF-8.  [not-utf-8]',
    ],
  ],
  [
    'sectors/utf-16.md',
    Buffer.from(`\ufeff${sector('Wide')}`, 'utf16le'),
    [
      '1  This file is saved as UTF-16 (Notepad calls it Unicode). Save it again as UTF-8.  [utf-16]',
    ],
  ],
  ['sectors/empty.md', '', ['1  This file is empty. Write into it, or delete it.  [empty-file]']],
  [
    'sectors/blank.md',
    ' \n\n',
    ['1  This file is empty. Write into it, or delete it.  [empty-file]'],
  ],
  [
    'sectors/too-large.md',
    sector('Large', '', 'word '.repeat(220_000)),
    [
      '1  This file has 1,075 kB; a text may have 1,024 kB. Divide it, or put pictures and documents into files/.  [too-large]',
    ],
  ],
  [
    'sectors/zero-byte.md',
    sector('Zero', '', 'Text\0\n'),
    [
      '4:5  Here stands U+0000, a character that nobody can see and feeds cannot carry. Delete it: it may hide between two letters.  [hidden-character]',
    ],
  ],
  [
    'sectors/terminal.md',
    sector('A \x1b[2J'),
    [
      '2:10  Here stands U+001B, a character that nobody can see and feeds cannot carry. Delete it: it may hide between two letters.  [hidden-character]',
    ],
  ],
  [
    'sectors/vertical-tab.md',
    sector('Vertical', '', '\nFrom Word:\x0bnext\n'),
    [
      '5:11  Here stands U+000B, a character that nobody can see and feeds cannot carry. Delete it: it may hide between two letters.  [hidden-character]',
    ],
  ],
  [
    'sectors/turned-text.md',
    sector('Turned', '', 'invoice\u202efdp.exe\n'),
    [
      '4:8  Here stands U+202E, which turns the letters behind it round, so that people read something else than is written. Delete it.  [turned-text]',
    ],
  ],
  [
    'sectors/open-direction.md',
    sector('Open', '', '\u2067left open\n'),
    [
      '4:1  Here U+2067 sets a direction of writing that does not end on this line, and turns what follows. Delete it, or end it on the same line.  [open-direction]',
    ],
  ],
  [
    'sectors/no-fields.md',
    'Text alone.\n',
    [
      '1  The fields are missing. Begin the file with a line of ---, then title: and the other fields, then another line of ---.  [missing-front-matter]',
    ],
  ],
  [
    'sectors/no-end.md',
    '---\ntitle: No end\n',
    [
      '1  The fields begin here and do not end. Put a line of --- after the last field.  [unclosed-front-matter]',
    ],
  ],
  [
    'sectors/many-fields.md',
    entry(`title: Many\nsummary: ${'word '.repeat(14_000)}`),
    [
      '1  The fields at the top have more than 64 kB. Move long texts below the second line of ---.  [front-matter-too-large]',
    ],
  ],
]
