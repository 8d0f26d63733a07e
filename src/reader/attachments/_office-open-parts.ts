import { Refusal } from './kind.ts'

/** The parts of a document that are its content. Whatever is not here is left out. */
export const isContent = (path: string): boolean => content.some((part) => part.test(path))

const content: readonly RegExp[] = [
  /^word\/(?:document|styles|settings|fontTable|numbering|footnotes|endnotes|webSettings)\d*\.xml$/,
  /^word\/(?:header|footer)\d*\.xml$/,
  /^xl\/(?:workbook|styles|sharedStrings|metadata)\.xml$/,
  /^xl\/(?:worksheets|chartsheets|tables|drawings)\/[^/]+\.xml$/,
  /^ppt\/(?:presentation|presProps|tableStyles)\.xml$/,
  /^ppt\/(?:slides|slideLayouts|slideMasters|notesMasters|handoutMasters)\/[^/]+\.xml$/,
  /^(?:word|xl|ppt)\/(?:theme|charts|diagrams)\/[^/]+\.xml$/,
  /^(?:word|xl|ppt)\/(?:media|fonts)\/[^/]+$/,
]

/** Parts that a reader's program would run, fetch or show to whoever looks for them. */
export function refusePart(path: string): void {
  const [, code] = refusals.find(([part]) => part.test(path)) ?? []
  if (code !== undefined) throw new Refusal(code)
}

const refusals: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|vbaData|macrosheets|activeX|ctrlProps/i, 'office-macro'],
  [/(?:^|\/)(?:comments\w*\d*\.xml|(?:comments|threadedComments)\/)/i, 'office-comment'],
  [/^xl\/revisions\//, 'tracked-changes'],
  [/^word\/embeddings\/|^xl\/embeddings\/|^ppt\/embeddings\/|\.ole$/i, 'office-object'],
  [
    /^xl\/(?:externalLinks|queryTables|pivotCache|pivotTables|model)\/|^xl\/connections\.xml$/,
    'office-link',
  ],
]
