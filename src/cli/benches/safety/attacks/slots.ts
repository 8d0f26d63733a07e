import { stringify } from 'yaml'
import { type Collection, collections } from '#schema/collection.ts'
import type { Attack } from './payloads/index.ts'

/** A place in which an attack can stand, and the file of content that puts it there. */
export interface Slot {
  name: string
  file(attack: Attack): SlotFile
}

interface SlotFile {
  /** From the content folder. */
  path: string
  text: string
  /** Another file without which this one would be nothing: the original of a translation. */
  beside?: { path: string; text: string }
}

const day = '2025-01-01'

/**
 * Every text of the front matter, by collection, at once; `slots.test.ts` holds that none is missing. What is not text
 * is what it must be for the entry to be right.
 */
export const frontMatter: Readonly<
  Record<Collection, (text: string, number: number) => Record<string, unknown>>
> = {
  meetings: (text) => ({
    ...entry(text),
    date: day,
    place: text,
    sectors: ['base'],
    participants: ['base'],
    sources: ['base'],
  }),
  asks: (text) => ({
    ...entry(text),
    date: day,
    sectors: ['base'],
    askedBy: ['base'],
    addressees: ['base'],
    sources: ['base'],
    history: [{ date: '2025-02-01', kind: 'remark', text, sources: ['base'] }],
  }),
  sectors: entry,
  organizations: (text) => ({ ...entry(text), acronym: text, kind: 'ngo' }),
  reviews: (text, number) => ({
    ...entry(text),
    stateUnderReview: 'XSA',
    cycle: String(number + 1),
    date: day,
    paragraphs: text,
    totals: [
      {
        measure: 'received',
        number: '9999',
        date: day,
        countedBy: text,
        rule: text,
        sources: ['base'],
      },
    ],
    sources: ['base'],
  }),
  recommendations: (text, number) => ({
    ...entry(text),
    review: 'base',
    paragraph: `1.${number}`,
    sectors: ['base'],
    wording: text,
    sources: ['base'],
    history: [
      { date: day, kind: 'position', position: 'noted', statedAs: text, text, sources: ['base'] },
    ],
  }),
  briefs: (text) => ({ ...entry(text), date: day, sources: ['base'] }),
  sources: (text) => ({ ...entry(text), publisher: text, kind: 'press', symbol: text }),
  pages: entry,
}

function entry(text: string) {
  return { title: text, summary: text }
}

/** Where a body can hold an attack. */
const bodies: Readonly<Record<string, (text: string) => string>> = {
  block: (text) => text,
  inline: (text) => `Words ${text} words.`,
  strong: (text) => `Words **${text}** words.`,
  'link-target': (text) => `[Words](<${oneLine(text)}>)`,
  'bare-link-target': (text) => `[Words](${oneLine(text)})`,
  'link-title': (text) => `[Words](https://example.org "${oneLine(text)}")`,
  'link-text': (text) => `[Words ${oneLine(text)}](https://example.org)`,
  reference: (text) => `[Words][1]\n\n[1]: ${oneLine(text)}`,
  'picture-target': (text) => `![Words](${oneLine(text)})`,
  'picture-text': (text) => `![Words ${oneLine(text)}](../files/base.png)`,
  'picture-title': (text) => `![Words](../files/base.png "${oneLine(text)}")`,
  heading: (text) => `## Words ${oneLine(text)}`,
  anchor: (text) => `## Words {#${oneLine(text)}}`,
  table: (text) => `| Words |\n| --- |\n| ${oneLine(text)} |`,
  list: (text) => `- [ ] ${oneLine(text)}`,
  quotation: (text) => `> ${text.replaceAll('\n', '\n> ')}`,
  code: (text) => `\`\`\`${oneLine(text).replaceAll('`', '')}\n${text}\n\`\`\``,
  note: (text) => `Words[^1].\n\n[^1]: ${text.replaceAll('\n', '\n    ')}`,
}

/** What only a form has. */
const forms: Readonly<Record<string, (text: string) => string>> = {
  'form-text': (text) => `<Note>\n\n${text}\n\n</Note>`,
  'form-attribute': (text) => `<Term name=${JSON.stringify(oneLine(text))}>words</Term>`,
  'form-reference': (text) => `<Claim source=${JSON.stringify(oneLine(text))}>words</Claim>`,
}

/** Front matter that is an address, and is refused where it is not one. */
const addressed: Readonly<Record<string, (text: string) => string>> = {
  url: (text) => text,
  'url-behind': (text) => `https://example.org/${text}`,
}

export const slots: readonly Slot[] = [
  ...collections.map((collection) =>
    slot(`fields of ${collection}`, (attack) => ({
      path: pathIn(collection, attack.number),
      text: fileOf(frontMatter[collection](attack.text, attack.number), 'Words.'),
    })),
  ),
  ...Object.entries(addressed).map(([name, url]) =>
    slot(name, (attack) => ({
      path: `organizations/${name}-${attack.number}.md`,
      text: fileOf(
        { ...titled(`${name}-${attack.number}`), kind: 'ngo', url: url(attack.text) },
        'Words.',
      ),
    })),
  ),
  ...Object.entries(bodies).flatMap(([name, body]) => [
    bodySlot(name, 'md', body),
    bodySlot(name, 'mdx', body),
  ]),
  ...Object.entries(forms).map(([name, body]) => bodySlot(name, 'mdx', body)),
  slot('translation', ({ text, number }) => ({
    path: `pages/translated-${number}.km.md`,
    text: fileOf({ translation: 'draft', title: text, summary: text }, text),
    beside: {
      path: `pages/translated-${number}.md`,
      text: fileOf(titled(`translated-${number}`), 'Words.'),
    },
  })),
  slot('file name', ({ text, number }) => {
    const name = oneLine(text).replaceAll('/', '∕').replaceAll('\0', '').slice(0, 60)
    return { path: `pages/${name}.md`, text: fileOf(titled(`file-name-${number}`), 'Words.') }
  }),
]

function slot(name: string, file: Slot['file']): Slot {
  return { name, file }
}

/** No two entries of a collection may have one title. */
const titled = (title: string) => ({ title })

function bodySlot(name: string, format: 'md' | 'mdx', body: (text: string) => string): Slot {
  return slot(`${name} (${format})`, (attack) => ({
    path: `pages/${name}-${format}-${attack.number}.${format}`,
    text: fileOf(titled(`${name}-${format}-${attack.number}`), body(attack.text)),
  }))
}

/** A recommendation is named by its paragraph. */
const pathIn = (collection: Collection, number: number): string =>
  collection === 'recommendations'
    ? `${collection}/base/1-${number}.md`
    : `${collection}/fields-${number}.md`

const fileOf = (data: Record<string, unknown>, body: string): string =>
  `---\n${stringify(data, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 })}---\n${body}\n`

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ')
