import type { Entry } from '#model/entry.ts'

/** Titles that break formats: for the tests of everything that is made of titles. */
export const hardTitles: readonly string[] = [
  `${'Water '.repeat(66)}here`,
  'សំណើ៖ ស្ត្រីនៅកម្ពុជា និងបញ្ញា',
  'Say "water", <b>now</b> & \\ {here}; |there|',
  'Two\nlines\r\nand a\ttab',
  'Water 💧 for 👩🏽‍🌾 and 🇰🇭',
  'ماء للجميع (\u202eabc\u202c)',
  '=HYPERLINK("http://example.org","x")',
  '+1',
  '-2',
  '@SUM(A1)',
  "'quoted",
  'The same title',
  'The same title',
]

const fields = `sectors: [human-rights]
askedBy: [ccc]
addressees: [ccc, ccc]
sources: [minutes]
`

/** The entries of `hardContent` with those titles, which the reader would refuse in part. */
export const hardlyTitled = (entries: readonly Entry[]): Entry[] =>
  entries.map((entry) => {
    const [, index] = /^hard-(\d+)$/.exec(entry.id) ?? []
    const title = hardTitles[Number(index)]
    if (title === undefined) return entry
    return { ...entry, data: { ...entry.data, title, summary: title } } as Entry
  })

/** A small content folder with an ask for each of them, and something of everything that data hold. */
export const hardContent: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    hardTitles.map((_, index) => [
      `asks/hard-${index}.md`,
      `---\ntitle: Ask ${index}\ndate: 2020-05-01\n${fields}---\n\nWhat is asked.\n`,
    ]),
  ),
  'asks/annual-dialogue.km.md': `---
title: កិច្ចសន្ទនាប្រចាំឆ្នាំ
translation: draft
history: { 2022-03-commitment: គេបានសន្យា។ }
---
`,
  'organizations/ministry.md': `---
title: Ministry of Water
kind: state-body
fundedBy: [ccc]
acronym: MoW
url: https://water.gov.org/
---
`,
  'meetings/second.md': `---
title: Second meeting
summary: A meeting by video.
date: 2022-01-02
place: Port
online: true
sectors: [human-rights]
participants: [ministry, ccc]
sources: [minutes, report]
---
`,
  'sources/report.md': `---
title: Report
publisher: Council
kind: official
date: 2014-03
url: https://reports.org/a?b=1&c=2
---
`,
  'briefs/water.md': `---
title: Water
date: 2022-05-01
meetings: [second]
reviews: [xaa-2]
sources: [report]
---
`,
  'reviews/xaa-2.md': `---
title: Second review
stateUnderReview: XAA
cycle: 2
date: 2014-01-28
report: report
totals:
  - measure: received
    number: 2
    date: 2014-01-28
    countedBy: Council
    rule: One for each paragraph
    sources: [report, minutes]
sources: [report]
---
`,
  'recommendations/xaa-2/118-3.md': `---
title: Dig wells
review: xaa-2
paragraph: 118.3
recommendingStates: [NOR, PRT]
sectors: [human-rights]
wording: -1 for wells
sources: [report]
history:
  - date: 2014-06-26
    kind: position
    position: noted
    statedAs: "=rejected"
    sources: [report]
  - date: 2015
    kind: report
    implementation: partial
    sources: [report]
  - date: 2016-02
    kind: assessment
    implementation: none
    by: [ccc]
    sources: [minutes, report]
---
`,
}
