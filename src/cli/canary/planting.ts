import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Site } from '#schema/site.ts'
import { secretWord } from './marks.ts'

/** The kinds of place in which something can lie that must not come out. */
export const families = [
  'draft',
  'embargoed',
  'translation',
  'comment',
  'picture',
  'attachment',
  'leftover',
  'settings',
  'environment',
  'git',
  'path',
] as const
export type Family = (typeof families)[number]

export interface Secret {
  family: Family
  /** The place in the family: `asks title`. */
  slot: string
  word: string
}

/** A copy of a content folder into which secrets are put. */
export class Planting {
  readonly secrets: Secret[] = []
  readonly site: Site
  /** The content folder, absolute. */
  readonly folder: string
  private readonly run: number

  /** @param around an absolute folder, in which the copy gets one whose name is a secret, too */
  constructor(around: string, site: Site, run: number) {
    this.site = site
    this.run = run
    this.folder = join(around, this.secret('path', 'content folder'), 'content')
  }

  /** A new secret, to be put into that place. */
  secret(family: Family, slot: string): string {
    const word = secretWord(this.secrets.length, this.run)
    this.secrets.push({ family, slot, word })
    return word
  }

  /** @param path from the content folder */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }

  /** @param path of a file that need not be there yet */
  append(path: string, lines: string): void {
    if (existsSync(join(this.folder, path))) appendFileSync(join(this.folder, path), `\n${lines}`)
    else this.write(path, lines)
  }

  read(path: string): string {
    const file = join(this.folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
}
