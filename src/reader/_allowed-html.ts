/**
 * What a body may hold once it is HTML: no other element, attribute or value is written (`_write.ts`), so that a body
 * that no check has seen is harmless, too. Where links and pictures may lead is in `_links.ts`.
 */

interface AllowedAttribute {
  /** As HTML names it. */
  name: string
  /** The value as it may be written, `true` for none at all; nothing where it may not. */
  allow(value: unknown): string | true | undefined
}

type Allow = AllowedAttribute['allow']

/** By the name that the attribute has in the tree or in the file. */
export type AllowedAttributes = ReadonlyMap<string, AllowedAttribute>

const like =
  (pattern: RegExp): Allow =>
  (value) => {
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    return pattern.test(text) ? text : undefined
  }

const anyText: Allow = (value) => (typeof value === 'string' ? value : undefined)

const attributes = (rules: Readonly<Record<string, readonly [string, Allow]>>): AllowedAttributes =>
  new Map(Object.entries(rules).map(([key, [name, allow]]) => [key, { name, allow }]))

const none: AllowedAttributes = new Map()

/** Editors name footnotes; the prefix keeps the names apart from all others of the page and of its scripts. */
const footnoteId = ['id', like(/^user-content-fn(ref)?-/)] as const

/** What Markdown makes, by element. */
export const markdownElements: ReadonlyMap<string, AllowedAttributes> = new Map([
  [
    'a',
    attributes({
      title: ['title', anyText],
      id: footnoteId,
      dataFootnoteRef: ['data-footnote-ref', () => true],
      ariaDescribedBy: ['aria-describedby', like(/^footnote-label$/)],
      dataFootnoteBackref: ['data-footnote-backref', () => ''],
      ariaLabel: ['aria-label', anyText],
      className: ['class', like(/^data-footnote-backref$/)],
    }),
  ],
  ['code', attributes({ className: ['class', like(/^language-[\w+#.-]+$/)] })],
  ['img', attributes({ alt: ['alt', anyText], title: ['title', anyText] })],
  ['li', attributes({ id: footnoteId, className: ['class', like(/^task-list-item$/)] })],
  ['ol', attributes({ start: ['start', like(/^\d{1,9}$/)] })],
  [
    'section',
    attributes({
      dataFootnotes: ['data-footnotes', () => true],
      className: ['class', like(/^footnotes$/)],
    }),
  ],
  ['ul', attributes({ className: ['class', like(/^contains-task-list$/)] })],
  ...'blockquote br del em h1 h2 h3 h4 h5 h6 hr p pre strong sup table tbody td th thead tr'
    .split(' ')
    .map((element) => [element, none] as const),
])

const anywhere = {
  dir: ['dir', like(/^(ltr|rtl|auto)$/)],
  lang: ['lang', like(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)],
} as const

const date = String.raw`\d{4}(-\d\d(-\d\d)?)?`
const clock = String.raw`\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?`
const datetime = like(new RegExp(`^(${date}|(${date}[T ])?${clock})$`))

/** The HTML that an editor may write inside a line, for what Markdown has no sign for. */
export const inlineElements: ReadonlyMap<string, AllowedAttributes> = new Map([
  ['abbr', attributes({ title: ['title', anyText], ...anywhere })],
  ['time', attributes({ datetime: ['datetime', datetime], ...anywhere })],
  ...'bdi cite del dfn ins kbd mark q small sub sup'
    .split(' ')
    .map((element) => [element, attributes(anywhere)] as const),
  ['br', none],
  ['wbr', none],
])

/** Elements that hold nothing and have no end. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr'])

/** How many elements may stand inside each other: more than anybody reads. The checks refuse it with a sentence. */
export const deepest = 100
