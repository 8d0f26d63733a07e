import { entry, type Fault, sector } from './fault.ts'

const source = (fields: string): string =>
  entry(`title: A source\npublisher: Committee\nkind: press\n${fields}`)

/** What the fields of a file say. */
export const faultyFields: readonly Fault[] = [
  [
    'sectors/no-title.md',
    entry('summary: No title'),
    ['1  title  “title” is missing. Add a line title: with its value.  [missing-field]'],
  ],
  [
    'sectors/no-value.md',
    entry('title:\nsummary: No value'),
    ['2:1  title  “title” is missing. Add a line title: with its value.  [missing-field]'],
  ],
  [
    'sectors/misspelt.md',
    entry('titel: Misspelt'),
    ['2:1  titel  There is no field “titel” here. Did you mean “title”?  [unknown-field]'],
  ],
  [
    'sectors/khmer-field.md',
    sector('Khmer field', 'ចំណងជើង: B'),
    [
      '3:1  ចំណងជើង  There is no field “ចំណងជើង” here. There are: title, summary, visibility, publishFrom, language, updated, confirmed, confirmBy, joint.  [unknown-field]',
    ],
  ],
  [
    'sectors/inner-name.md',
    sector('Inner name', 'constructor: B'),
    [
      '3:1  constructor  There is no field “constructor” here. There are: title, summary, visibility, publishFrom, language, updated, confirmed, confirmBy, joint.  [unknown-field]',
    ],
  ],
  [
    'sectors/list-for-text.md',
    sector('[a, b]'),
    [
      '2:1  title  Here belongs a single text, and this is a list or several fields: ["a","b"]. Write one text.  [text-expected]',
    ],
  ],
  [
    'sectors/fields-for-text.md',
    sector('Fields', 'summary: { a: b }'),
    [
      '3:1  summary  Here belongs a single text, and this is a list or several fields: {"a":"b"}. Write one text.  [text-expected]',
    ],
  ],
  [
    'sectors/not-true.md',
    sector('Not true', 'joint: yes'),
    ['3:1  joint  “yes” is neither true nor false. Did you mean “true”?  [wrong-form]'],
  ],
  [
    'sectors/no-language.md',
    sector('Language', 'language: Khmer'),
    [
      '3:1  language  “Khmer” is not the tag of a language. Write small letters, such as en, km or pt-br.  [wrong-form]',
    ],
  ],
  [
    'sectors/odd-day.md',
    sector('Day', 'updated: 19/04/2026'),
    [
      '3:1  updated  “19/04/2026” is not a day as it is written here: year-month-day. Did you mean “2026-04-19”?  [wrong-form]',
    ],
  ],
  [
    'sectors/no-day.md',
    sector('No day', 'updated: 2026-02-30'),
    [
      '3:1  updated  “2026-02-30” is not a day. Write it as year-month-day, such as 2026-04-19.  [wrong-form]',
    ],
  ],
  [
    'sectors/hidden-how.md',
    sector('Hidden', 'visibility: drafts'),
    [
      '3:1  visibility  “drafts” is not one of the values this field can have: public, draft, embargoed. Did you mean “draft”?  [wrong-value]',
    ],
  ],
  [
    'sectors/embargo.md',
    sector('Embargo', 'visibility: embargoed'),
    [
      '1  publishFrom  An embargo needs the day on which it ends. Add publishFrom, or set visibility: draft.  [embargo-without-day]',
    ],
  ],
  [
    'organizations/no-kind.md',
    entry('title: No kind\nkind: company'),
    [
      '3:1  kind  “company” is not one of the values this field can have. They are: coalition, ngo, un-agency, state-body, donor, project, other.  [wrong-value]',
    ],
  ],
  [
    'pages/no-number.md',
    entry('title: No number\norder: first'),
    ['3:1  order  “first” is not a whole number. Write digits only, such as 163.  [wrong-form]'],
  ],
  [
    'sources/script-address.md',
    source('url: javascript:alert(1)'),
    [
      '5:1  url  “javascript:alert(1)” is not a web address. Write it whole, such as https://www.ohchr.org/.  [wrong-form]',
    ],
  ],
  [
    'sources/password.md',
    source('url: https://user:secret@example.com/'),
    [
      '5:1  url  “https://user:secret@example.com/” is not a web address. Write it whole, such as https://www.ohchr.org/.  [wrong-form]',
    ],
  ],
  [
    'sources/quoted-address.md',
    source("url: 'https://example.com/\"><script>'"),
    [
      '5:1  url  “https://example.com/"><script>” is not a web address. Write it whole, such as https://www.ohchr.org/.  [wrong-form]',
    ],
  ],
  [
    'sources/no-host.md',
    source('archived: http://127.0.0.1:8080/copy'),
    [
      '5:1  archived  “http://127.0.0.1:8080/copy” is not a web address. Write it whole, such as https://www.ohchr.org/.  [wrong-form]',
    ],
  ],
  [
    'sources/no-date.md',
    source('date: last year'),
    [
      '5:1  date  “last year” is not a date. Write it as precisely as it is known: 2026-04-19, 2026-04 or 2026.  [wrong-form]',
    ],
  ],
  [
    'reviews/xaa-9.md',
    entry('title: Ninth\nstateUnderReview: xaa\ncycle: nine\ndate: 2030\nsources: [minutes]'),
    [
      '3:1  stateUnderReview  “xaa” is not the code of a State, which has three capital letters. Did you mean “XAA”?  [wrong-form]',
      '4:1  cycle  “nine” is not a whole number. Write digits only, such as 163.  [wrong-form]',
      '5:1  date  “2030” is not a day. Write it as year-month-day, such as 2026-04-19.  [wrong-form]',
    ],
  ],
]
