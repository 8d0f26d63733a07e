import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BodyPart } from '#model/entry.ts'
import { located } from '#model/problem.ts'
import { readBody } from './_body.ts'
import { type LanguageWords, type Reading, read } from './index.ts'

/** Files by their path in `content/`; `null` takes away one that is there otherwise. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>

export interface TrialOptions {
  asOf?: string
  protectedList?: string
  languages?: Readonly<Record<string, LanguageWords>>
}

/** What is wrong in a small content folder after some changes: for the tests of the reader and of the rules. */
export async function trial(changes: Changes = {}, options: TrialOptions = {}) {
  const { problems } = await readTrial(changes, options)
  return problems.map(located)
}

/** Writes the folder to a temporary place, reads it, and takes it away again. */
export async function readTrial(
  changes: Changes = {},
  { asOf = '2026-01-01', languages = {}, protectedList }: TrialOptions = {},
): Promise<Reading> {
  const root = await mkdtemp(join(tmpdir(), 'samleng-trial-'))
  try {
    for (const [path, text] of Object.entries({ ...right, ...changes }))
      if (text !== null) await write(join(root, 'content', path), text)
    return await read({ root, folder: join(root, 'content'), asOf, languages, protectedList })
  } finally {
    await rm(root, { recursive: true })
  }
}

/** The HTML of a body, whatever the checks say of it, components as what stands in them. */
export const shownBody = (text: string, format: 'md' | 'mdx'): string => {
  const { body } = readBody({ text, format, line: 1, file: 'body', path: `pages/body.${format}` })
  return htmlOf(body.parts)
}

const htmlOf = (parts: readonly BodyPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : htmlOf(part.children))).join('')

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** The smallest picture there is: one white point. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQI12P4//8/AAX+Av7czFnnAAAAAElFTkSuQmCC',
  'base64',
)

/** One entry of most collections, in which nothing is wrong; XAA is a code that ISO 3166 keeps free. */
export const right = {
  'site.yml': `name: { en: Voice, km: សំឡេង }
tagline: { en: What was asked, km: អ្វីដែលបានស្នើ }
url: https://voice.org/
locales: [en, km]
stateUnderReview: XAA
licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
publisher: { en: Voice, km: សំឡេង }
theme: { accent: "#0b5c8a" }
`,
  'sectors/human-rights.md': `---
title: Human rights
---
`,
  'organizations/ccc.md': `---
title: Committee
kind: coalition
---
`,
  'sources/minutes.md': `---
title: Minutes
publisher: Committee
kind: coalition
---
`,
  'meetings/first.md': `---
title: First meeting
date: 2021-06-02
sectors: [human-rights]
participants: [ccc]
sources: [minutes]
---

What was said.

## Answers {#answers}

What was answered.
`,
  'asks/annual-dialogue.md': `---
title: A dialogue every year
meeting: first
sectors: [human-rights]
askedBy: [ccc]
addressees: [ccc]
sources: [minutes]
history:
  - date: 2022-03
    kind: commitment
    text: They promised it.
    due: 2023
    sources: [minutes]
---
`,
  'reviews/xaa-2.md': `---
title: Second review
stateUnderReview: XAA
cycle: 2
date: 2014-01-28
sources: [minutes]
---
`,
  'recommendations/xaa-2/118-22.md': `---
title: Release them
review: xaa-2
paragraph: 118.22
sources: [minutes]
history:
  - date: 2014-06-26
    kind: position
    position: supported
    sources: [minutes]
---
`,
} as const
