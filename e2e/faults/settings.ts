import type { Fault } from './fault.ts'

/** What stands in the settings. */
export const faultySettings: readonly Fault[] = [
  [
    'site.yml',
    `name: { en: Voice, km: សំឡេង }
tagline: { en: What was asked, km: អ្វីដែលបានស្នើ }
url: https://user@voice.org/
locales: [en, km]
stateUnderReview: Samara
timeZone: Europe/Nowhere
offline: maybe
licence: { name: CC BY 4.0, url: creativecommons.org }
publisher: { en: Voice, km: សំឡេង }
editLink: javascript:alert(1)
reportLink: mailto:a@voice.org?subject={titel}
theme: { accent: red }
`,
    [
      '3:1  url  “https://user@voice.org/” cannot be the address of a site. Write https://, its host, and the folder if there is one, in plain letters, digits and hyphens, such as https://example.org/voice/.  [wrong-form]',
      '5:1  stateUnderReview  “Samara” is not the code of a State. Write the three capital letters of ISO 3166-1, such as PRT.  [wrong-form]',
      '6:1  timeZone  “Europe/Nowhere” is not the name of a time zone. Write one such as Europe/Lisbon.  [wrong-form]',
      '7:1  offline  “maybe” is neither true nor false. Write one of the two.  [wrong-form]',
      '8:29  licence.url  “creativecommons.org” is not a whole web address. Did you mean “https://creativecommons.org”?  [wrong-form]',
      '10:1  editLink  “javascript:alert(1)” is not an address to make links of. Write one that begins with https:// or mailto:, with {file}, {title} or {url} where the page’s own belong.  [wrong-form]',
      '11:1  reportLink  “mailto:a@voice.org?subject={titel}” is not an address to make links of. Write one that begins with https:// or mailto:, with {file}, {title} or {url} where the page’s own belong.  [wrong-form]',
      '12:10  theme.accent  “red” is not a colour. Write # and six digits or letters a–f in quotes, such as "#0b5c8a".  [wrong-form]',
    ],
  ],
  [
    'import.yml',
    'theme: {}\nstates: { Samara: xaa }\npositions: { Refused: rejected }\n',
    [
      '1:1  theme  There is no field “theme” here. Did you mean “themes”?  [unknown-field]',
      '2:11  states.Samara  “xaa” is not the code of a State, which has three capital letters. Did you mean “XAA”?  [wrong-form]',
      '3:14  positions.Refused  “rejected” is not one of the values this field can have. They are: supported, noted, pending.  [wrong-value]',
    ],
  ],
  [
    'synonyms.yml',
    'en:\n  kids: [Kids]\n  Kids: children\nfr:\n  a: b\n',
    [
      '2:10  en.kids  “Kids” finds itself already. Take it out of the list.  [synonym-of-itself]',
      '3:3  en.Kids  “Kids” stands here already, as “kids”: search makes no difference between them. Put both lists into one.  [synonym-twice]',
      '4:1  fr  “fr” is no language of this site. Take one of: en, km.  [synonym-language]',
    ],
  ],
]
