import { entry, type Fault } from './fault.ts'

const ask = (title: string, fields: string): string =>
  entry(
    `title: ${title}\nsectors: [human-rights]\naskedBy: [ccc]\naddressees: [ccc]\nsources: [minutes]\n${fields}`,
  )
const recommendation = (paragraph: string, fields = ''): string =>
  entry(
    `title: Item ${paragraph}\nreview: xaa-2\nparagraph: ${paragraph}\nsources: [minutes]\n${fields}`,
  )

/** What happened, what was counted, and what takes up what. */
export const faultyLedger: readonly Fault[] = [
  [
    'asks/undated.md',
    ask('Undated', ''),
    [
      '1  date  An ask needs the day on which it was made. Add date, or the meeting in which it was made.  [undated-ask]',
    ],
  ],
  [
    'asks/no-source.md',
    ask(
      'Nobody says so',
      'date: 2021-01-01\nhistory:\n  - date: 2022\n    kind: commitment\n    sources: []',
    ),
    [
      '11:5  history.0.sources  An event needs at least one source. Add the id of a file in content/sources/.  [missing-source]',
    ],
  ],
  [
    'asks/order.md',
    ask(
      'Before it was asked',
      'date: 2021-01-01\nhistory:\n  - date: 2020-01-01\n    kind: progress\n    sources: [minutes]',
    ),
    [
      '9:5  history.0.date  This happened on 2020-01-01, before 2021-01-01, the day on which all of it began. Correct one of the two days.  [event-order]',
    ],
  ],
  [
    'asks/future.md',
    ask(
      'To come',
      'date: 2021-01-01\nhistory:\n  - date: 9998-01-01\n    kind: progress\n    sources: [minutes]',
    ),
    [
      '9:5  history.0.date  9998-01-01 is still to come: today is 2031-01-01. A history holds what has happened; for what is promised, use due.  [future-event]',
    ],
  ],
  [
    'asks/due.md',
    ask(
      'Due',
      'date: 2021-01-01\nhistory:\n  - date: 2022-01-01\n    kind: progress\n    due: 2023\n    sources: [minutes]',
    ),
    [
      '11:5  history.0.due  Only a commitment falls due, and the kind of this event is “progress”. Write kind: commitment if something was promised, or delete due.  [due-without-commitment]',
    ],
  ],
  [
    'asks/no-event.md',
    ask(
      'No event',
      'date: 2021-01-01\nhistory:\n  - date: 2022-01-01\n    kind: promise\n    sources: [minutes]',
    ),
    [
      '10:5  history.0.kind  “promise” is not one of the values this field can have. They are: acknowledgement, commitment, progress, completion, refusal, withdrawal, reopening, remark.  [wrong-value]',
    ],
  ],
  [
    'asks/itself.md',
    ask('Itself', 'date: 2021-01-01\nthreads:\n  - kind: repeats\n    to: itself'),
    [
      '10:5  threads.0.to  This thread leads from “itself” to itself. Name the earlier one that it takes up, or delete the thread.  [thread-to-itself]',
    ],
  ],
  [
    'asks/earlier.md',
    ask('Earlier', 'date: 2019-01-01\nthreads:\n  - kind: repeats\n    to: annual-dialogue'),
    [
      '10:5  threads.0.to  “annual-dialogue” was made on 2021-06-02, and this one on 2019-01-01: a thread leads to an earlier one. Write it in the later of the two, or correct the id.  [thread-order]',
    ],
  ],
  [
    'asks/taken-up.md',
    ask('Taken up before', 'date: 2021-01-01\ntakenUpIn: [xaa-2/118-22]'),
    [
      '8:13  takenUpIn  “xaa-2/118-22” was made on 2014-01-28, before this was asked, on 2021-01-01. What takes up an ask comes after it: correct the id or the day.  [taken-up-order]',
    ],
  ],
  [
    'recommendations/xaa-2/118-23.md',
    recommendation('118.22'),
    [
      '4:1  paragraph  Paragraph 118.22 of xaa-2 is already in content/recommendations/xaa-2/118-22.md. A number stands once in a report: correct one of the two.  [duplicate-paragraph]',
    ],
  ],
  [
    'recommendations/xaa-2/118-24.md',
    recommendation('118.24', 'recommendingStates: [PTR]'),
    [
      '6:22  recommendingStates  “PTR” is not the code of a State. Did you mean “PRT”?  [unknown-state-code]',
    ],
  ],
  [
    'recommendations/xaa-2/118-25.md',
    recommendation('118'),
    [
      '4:1  paragraph  “118” is not the number of a recommendation. Write it as printed in the report, such as 118.22.  [wrong-form]',
    ],
  ],
  [
    'reviews/xaa-3.md',
    entry(
      'title: Third\nstateUnderReview: XAA\ncycle: 3\ndate: 2019-01-30\ncomplete: true\nsources: [minutes]\ntotals:\n  - { measure: received, number: 2, date: 2019-01-30, countedBy: We, sources: [minutes] }',
    ),
    [
      '9:26  totals.0.number  2 are declared as received on 2019-01-30, and the files here say 0. Correct the number, add what is missing, or set complete: false.  [total-mismatch]',
    ],
  ],
  [
    'reviews/xaa-4.md',
    entry(
      'title: Fourth\nstateUnderReview: XAA\ncycle: 4\ndate: 2024-01-30\nsources: [minutes]\ntotals:\n  - { measure: received, number: 2, date: 2024-01-30, countedBy: We, sources: [minutes] }\n  - { measure: received, number: 3, date: 2024-01-30, countedBy: We, sources: [minutes] }',
    ),
    [
      '9:26  totals.1.number  3 received on 2024-01-30 is the second official number of that day, after 2. Keep one, or set official: false for the count by another rule.  [duplicate-total]',
    ],
  ],
]
