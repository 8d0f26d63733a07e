import { existsSync, readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Features, HastPluginEntry, MdastPluginEntry, PluginFactoryContext } from 'satteri'
import { type Outline, readBody } from './_body.ts'
import { decode } from './_decode.ts'
import { features } from './_features.ts'
import { partsOf } from './_front-matter.ts'
import { type ContentFile, contentFileOf } from './_names.ts'
import { type BodyFacts, elementPlugin, type FootnoteWords, headingPlugin } from './_plugins.ts'
import { fieldsIn } from './_yaml.ts'

export interface MarkdownOptions {
  /** The content folder, absolute. */
  folder: string
  /** The language of a file that does not say its own. */
  locale: string
  footnotes?: (locale: string) => FootnoteWords | undefined
}

export interface MarkdownProcessing {
  features: Features
  mdastPlugins: MdastPluginEntry[]
  hastPlugins: HastPluginEntry[]
}

/**
 * The Markdown of this site for whoever compiles the MDX files, so that headings, links, pictures, tables and notes
 * come out as in `.md`: `mdx({ processor: satteri(markdownFor({ folder, locale })) })`.
 *
 * Astro runs its configuration and its content loader as two programs, so nothing is passed from one to the other:
 * what the plugins must know of a file is read from the file again.
 */
export function markdownFor(options: MarkdownOptions): MarkdownProcessing {
  const facts = ({ fileURL }: PluginFactoryContext) =>
    fileURL && factsOf(fileURLToPath(fileURL), options)
  const ifContent =
    <Plugin>(plugin: (facts: BodyFacts) => Plugin) =>
    (context: PluginFactoryContext) => {
      const known = facts(context)
      return known ? plugin(known) : null
    }
  return {
    features,
    mdastPlugins: [ifContent(headingPlugin)],
    hastPlugins: [ifContent(elementPlugin)],
  }
}

function factsOf(
  path: string,
  { folder, locale, footnotes }: MarkdownOptions,
): BodyFacts | undefined {
  const inside = relative(folder, path).replaceAll(sep, '/')
  const file = inside.startsWith('../') ? undefined : contentFileOf(inside, { path, file: inside })
  if (!file || 'code' in file) return undefined
  const original = file.locale === undefined ? undefined : outlineOf(originalOf(file))
  const { ids = [], language } = outlineOf(path, original) ?? {}
  return { ids, path: inside, footnotes: footnotes?.(file.locale ?? language ?? locale) }
}

/** An original may be `.md` where its translation is `.mdx`. */
const originalOf = ({ path, locale, format }: ContentFile): string =>
  path.slice(0, -`.${locale}.${format}`.length)

interface FileOutline extends Outline {
  language: string | undefined
}

/** @param path of a file, or without its ending */
function outlineOf(path: string, original?: Outline): FileOutline | undefined {
  const found = [path, `${path}.mdx`, `${path}.md`].find(
    (candidate) => /\.mdx?$/.test(candidate) && existsSync(candidate),
  )
  const text = found === undefined ? undefined : decode(readFileSync(found), path)
  const parts = typeof text === 'string' ? partsOf(text, path) : undefined
  if (!found || !parts || 'code' in parts) return undefined
  const format = found.endsWith('x') ? 'mdx' : 'md'
  const { outline } = readBody({ text: parts.body, line: 1, format, file: path, path, original })
  const { language } = fieldsIn(parts.frontMatter, 1, path).values
  return { ...outline, language: typeof language === 'string' ? language : undefined }
}
