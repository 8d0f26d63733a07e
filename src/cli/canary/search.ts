import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listingOf } from '#cli/finished-site/files.ts'
import type { Mark } from './machine.ts'
import { secretsIn } from './marks.ts'
import type { Secret } from './planting.ts'
import { unpacked } from './unpack.ts'

/** A secret that came out. */
export interface Leak {
  /** What was planted; none when it is something else that looks like a secret. */
  secret?: Secret | undefined
  /** The secret, or what of the machine it is. */
  what: string
  /** Where it was found: `dist/asks/index.html`. */
  file: string
  /** In bytes, from the beginning of the file or of what was compressed in it; `name` when it is in the name. */
  at: string
  /** How it is written there. */
  form: string
}

export interface Wanted {
  secrets: readonly Secret[]
  /** Nothing but those: what earlier runs left there is not looked at. */
  only?: true
  marks: readonly Mark[]
  /** Counts what was looked into. */
  looked: { files: number }
}

/** @param path a file or a folder; what is not there holds nothing */
export function* leaksIn(path: string, shown: string, wanted: Wanted): Generator<Leak> {
  for (const file of filesIn(path)) {
    const name = [shown, file].filter(Boolean).join('/')
    wanted.looked.files++
    yield* leaksInBytes(Buffer.from(name), name, () => 'name', wanted)
    for (const { path: inner, bytes } of unpacked(readFileSync(join(path, file))))
      yield* leaksInBytes(
        bytes,
        name,
        (offset) => (inner === '' ? String(offset) : `${inner}+${offset}`),
        wanted,
      )
  }
}

export const leaksInText = (text: string, file: string, wanted: Wanted): Generator<Leak> =>
  leaksInBytes(Buffer.from(text), file, String, wanted)

/** Each secret once, at the first place. */
function* leaksInBytes(
  bytes: Buffer,
  file: string,
  placed: (offset: number) => string,
  { secrets, marks, only }: Wanted,
): Generator<Leak> {
  const told = new Set<string>()
  for (const { word, form, offset } of secretsIn(bytes)) {
    const secret = named(word, secrets)
    const isNew = !told.has(word + form)
    told.add(word + form)
    if (isNew && (secret || !only)) yield { secret, what: word, file, at: placed(offset), form }
  }
  for (const { slot, text } of marks) {
    const offset = bytes.indexOf(text)
    if (offset !== -1) yield { what: slot, file, at: placed(offset), form: 'text' }
  }
}

/** Its beginning may be lost, where lists of words leave out what they have in common. */
const named = (word: string, secrets: readonly Secret[]): Secret | undefined =>
  word === '' ? undefined : secrets.find((secret) => secret.word.endsWith(word))

/** @returns from the folder; of a file its own, empty name */
function filesIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  return found.isFile() ? [''] : listingOf(path).files
}
