import type { Key } from '#i18n/index.ts'

/**
 * The words of the spreadsheets that are published about the UPR, in one place. They are the exports' own: their
 * headings and positions are English whatever the language of the site, and change when their publishers change them.
 * What a coalition's own lists say goes into `content/import.yml`.
 */

/** What a column holds. Those of our own list are named as the fields of a recommendation. */
export const ownRoles = [
  'id',
  'review',
  'paragraph',
  'title',
  'summary',
  'wording',
  'recommendingStates',
  'sectors',
  'position',
  'statedAs',
  'positionDate',
  'positionSources',
  'sources',
  'language',
  'visibility',
  'publishFrom',
] as const
export type OwnRole = (typeof ownRoles)[number]
export type Role =
  | OwnRole
  | 'themes'
  | 'symbol'
  | 'stateUnderReview'
  | 'cycle'
  | 'session'
  | 'kind'
  | 'body'

export interface ListFormat {
  /** What people call such a list. */
  label: Key
  /** Ours: read as it stands; an empty cell empties the field, and an unknown heading is a mistake. */
  ours: boolean
  /** The headings of each column, whatever their case, spaces and marks. */
  columns: Readonly<Partial<Record<Role, readonly string[]>>>
  /** What stands between the themes of a cell. */
  betweenThemes: RegExp
}

export const ownList: ListFormat = {
  label: 'import.list.own',
  ours: true,
  columns: Object.fromEntries(ownRoles.map((role) => [role, [role]])),
  betweenThemes: /;/,
}

/** In the order in which they are tried; the one that knows most of the headings is taken. */
export const listFormats: readonly ListFormat[] = [
  ownList,
  {
    // The spreadsheet of uhri.ohchr.org, its spelling included.
    label: 'import.list.uhri',
    ours: false,
    columns: {
      wording: ['Text'],
      stateUnderReview: ['Countries Concerned', 'Countries'],
      recommendingStates: ['UPR Reccomending States', 'UPR Recommending States'],
      position: ['UPR Position', 'UPR Positions'],
      themes: ['Themes'],
      session: ['UPR Session'],
      cycle: ['UPR Cycle'],
      symbol: ['Document Symbol', 'Symbol'],
      kind: ['Type', 'Annotation Type'],
      body: ['Reccomending Body', 'Recommending Body'],
    },
    betweenThemes: /\n/,
  },
  {
    // The database of upr-info.org: its older Excel file and the CSV of the present one.
    label: 'import.list.upr-info',
    ours: false,
    columns: {
      paragraph: ['Paragraph', 'Paragraph number', 'Recommendation number', 'Number', 'No', '№'],
      wording: ['Recommendation', 'Recommendation text', 'Text of the recommendation', 'Title'],
      recommendingStates: ['Recommending State', 'Recommending States', 'Recommending State(s)'],
      position: ['Response', 'Response to recommendation', 'SuR response'],
      themes: ['Issue', 'Issues'],
      stateUnderReview: ['State under Review', 'State under review (SuR)', 'SuR'],
      cycle: ['Cycle', 'UPR cycle'],
      session: ['Session', 'UPR session'],
      symbol: ['Document', 'Document symbol'],
    },
    betweenThemes: /[|;,\n]/,
  },
  {
    // OHCHR's matrix and its thematic list of recommendations.
    label: 'import.list.ohchr',
    ours: false,
    columns: {
      paragraph: ['Paragraph', 'Para', 'No'],
      wording: ['Recommendation', 'Recommendations', 'Recommendation and recommending State'],
      recommendingStates: ['Recommending State', 'Recommending States', 'Recommending State/s'],
      position: ['Position', 'Position of the State under review', 'State position'],
      themes: ['Full list of themes', 'Human rights themes and groups of persons', 'Themes'],
    },
    betweenThemes: /\n/,
  },
]

/** Of UHRI's rows, those that are recommendations of the UPR; the others are of treaty bodies and experts. */
export const keptRows: Readonly<Partial<Record<Role, RegExp>>> = {
  kind: /^recommendations?$/,
  body: /^(upr|universal periodic review)$/,
}

/** Behind the text of a recommendation: the document in which the State took its position. */
export const positionSource = /\s*\bsource of (?:the )?positions?\s*:\s*(.*)$/is

/** The symbol of a United Nations document: `A/HRC/59/15/Add.1`. */
export const documentSymbol = /\bA\/[A-Z0-9][A-Za-z0-9./]*[A-Za-z0-9]/

/** A row that is the heading of those below it. */
export const headingRow = /^themes?\s*:/i

/** In a cell of themes: from here on it lists the people concerned. */
export const endOfThemes = /^(groups? of persons|affected persons|persons affected)\s*:?$/

/** A State that nobody wrote down. */
export const unknownState = /^(unknown|not specified|n a|none)$/

/** Words for a position, folded; the first of each is our own. */
export const positionWords = {
  supported: [
    'supported',
    'support',
    'accepted',
    'accept',
    'agreed',
    'enjoys support',
    'enjoys the support',
    'enjoy the support',
    'examined and supported',
  ],
  noted: [
    'noted',
    'note',
    'takes note',
    'take note',
    'took note',
    'not supported',
    'does not support',
    'does not enjoy support',
    'does not enjoy the support',
    'not accepted',
    'rejected',
    'reject',
    'refused',
  ],
  pending: [
    'pending',
    'response pending',
    'no response',
    'no clear response',
    'no clear position',
    'no position',
    'position pending',
    'to be determined',
  ],
} as const
