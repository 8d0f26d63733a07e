import { entry, type Fault, sector } from './fault.ts'

const body = (title: string, text: string): string => sector(title, '', `\n${text}\n`)
const meeting = (title: string, fields: string): string =>
  entry(`title: ${title}\ndate: 2021-06-02\n${fields}`)

/** What points to what. */
export const faultyPointing: readonly Fault[] = [
  [
    'meetings/no-sector.md',
    meeting('No sector', 'sectors: [human-right]\nparticipants: [ccc]\nsources: [minutes]'),
    [
      '4:11  sectors  There is no “human-right” in content/sectors/. Did you mean “human-rights”?  [unknown-reference]',
    ],
  ],
  [
    'meetings/no-source.md',
    meeting('No source', 'sectors: [human-rights]\nparticipants: [ccc]\nsources: []'),
    ['6:1  sources  “sources” is an empty list. Add at least one.  [empty-list]'],
  ],
  [
    'meetings/inner-name.md',
    meeting('Inner', 'sectors: [constructor]\nparticipants: [ccc]\nsources: [minutes]'),
    [
      '4:11  sectors  There is no “constructor” in content/sectors/. Write the name of a file there without its ending, or add the file.  [unknown-reference]',
    ],
  ],
  [
    'meetings/odd-id.md',
    meeting('Odd id', 'sectors: [Human Rights]\nparticipants: [ccc]\nsources: [minutes]'),
    [
      '4:11  sectors  “Human Rights” is not an id. An id is the name of a file without its ending. Did you mean “human-rights”?  [wrong-form]',
    ],
  ],
  [
    'sectors/broken-link.md',
    body('Broken', '[the dialogue](../asks/annual-dialog.md)'),
    [
      '5:1  “../asks/annual-dialog.md” leads to no page of this site. Did you mean “/asks/annual-dialogue/”?  [broken-link]',
    ],
  ],
  [
    'sectors/broken-anchor.md',
    body('No anchor', '[the answer](../meetings/first.md#answer)'),
    [
      '5:1  There is no “#answer” in content/meetings/first.md. Did you mean “#answers”?  [broken-anchor]',
    ],
  ],
  [
    'sectors/no-picture.md',
    body('Picture', '![A map of wells](/files/map.png)'),
    ['5:1  There is no file “content/files/map.png”. Add it, or correct the name.  [missing-file]'],
  ],
  ['organizations/secret.md', entry('title: Secret\nkind: ngo\nvisibility: draft'), []],
  [
    'meetings/hidden.md',
    meeting('Hidden', 'sectors: [human-rights]\nparticipants: [secret]\nsources: [minutes]'),
    [
      '5:16  participants  “secret” is draft, and this entry would be public before it. Publish “secret” first, hide this entry too, or leave the reference out.  [hidden-reference]',
    ],
  ],
  [
    'briefs/unknown-claim.mdx',
    entry(
      'title: Claim\ndate: 2021-01-01\nsources: [minutes]',
      '\n<Claim source="minute">Text</Claim>\n',
    ),
    [
      '7:1  Claim source  There is no “minute” in content/sources/. Did you mean “minutes”?  [unknown-reference]',
    ],
  ],
  [
    'sectors/orphan.km.md',
    entry('title: កំព្រា\ntranslation: draft'),
    [
      '1  This is a translation of “orphan”, and there is no such file. Add the original, or give this file the name of the one it translates.  [translation-without-original]',
    ],
  ],
  [
    'sectors/human-rights.fr.md',
    entry('title: Droits\ntranslation: draft'),
    [
      '1  This site has no language “fr”, it has: en, km. Add it to locales in site.yml, or rename the file.  [translation-not-of-site]',
    ],
  ],
  [
    'sectors/human-rights.en.md',
    entry('title: Rights\ntranslation: draft'),
    [
      '1  content/sectors/human-rights.md is written in “en” itself. Delete this file, or name in the original the language it is in.  [translation-into-own-language]',
    ],
  ],
  [
    'organizations/ccc.km.md',
    entry('title: គណៈកម្មាធិការ\ntranslation: draft\nkind: ngo'),
    [
      '4:1  kind  There is no field “kind” here. There are: title, summary, translation, follows.  [unknown-field]',
    ],
  ],
  [
    'asks/annual-dialogue.km.md',
    entry('title: កិច្ចសន្ទនា\ntranslation: reviewed\nhistory:\n  2022-02-commitment: ពាក្យ'),
    [
      '5:3  history.2022-02-commitment  content/asks/annual-dialogue.md has no event “2022-02-commitment”. Did you mean “2022-03-commitment”?  [unknown-event]',
    ],
  ],
]
