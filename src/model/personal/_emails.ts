import type { Looked, PersonalDatum } from './index.ts'

/** Addresses of e-mail, also where the sign in the middle is written so that programs do not see it. */
export function* emails({ plain }: Looked): Generator<PersonalDatum> {
  for (const { 0: mark, index } of plain.matchAll(at)) {
    const name = localPart.exec(plain.slice(Math.max(0, index - 64), index))?.[0]
    host.lastIndex = index + mark.length
    const place = host.exec(plain)?.[0]
    if (name === undefined || place === undefined || isNobody(name, mark, place)) continue
    yield { kind: 'email', start: index - name.length, end: index + mark.length + place.length }
  }
}

const at = /@|%40| ?[([{] ?at ?[)\]}] ?/gi
const localPart = /[\p{L}\p{M}\p{N}._%+'~-]+$/u

const label = String.raw`[\p{L}\p{M}\p{N}-]{1,63}`
const dot = String.raw`(?:\.| ?[([{] ?dot ?[)\]}] ?)`
const host = new RegExp(
  String.raw`(?:${label}${dot}){1,8}?(?:\p{L}|\p{M}){2,63}(?!${label}|${dot}${label})`,
  'iuy',
)

/** The names kept free for examples (RFC 2606, RFC 6761), pictures for dense screens (logo@2x.png), and git@host:path. */
const isNobody = (name: string, mark: string, place: string): boolean =>
  /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)$/i.test(place) ||
  (mark === '@' && (/^\d(?:\.\d)?x\.[a-z]+$/i.test(place) || name === 'git'))
