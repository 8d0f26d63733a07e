import type { Looked, PersonalDatum } from './index.ts'

/** Places on the map so precise (about ten metres in text, a hundred on maps) that they lead to a door. */
export function* coordinates({ plain }: Looked): Generator<PersonalDatum> {
  for (const shape of shapes)
    for (const { 0: found, index, groups } of plain.matchAll(shape))
      if (isOnEarth(groups)) yield { kind: 'coordinates', start: index, end: index + found.length }
}

const angle = String.raw`\d{1,3} ?[°º] ?\d{1,2}(?:\.\d{1,6})? ?['′’](?: ?\d{1,2}(?:\.\d{1,6})? ?(?:''|["″”]))? ?[A-Z]?`

const shapes = [
  // 11.55640, 104.92820
  /(?<![\d.,])(?<north>-?\d{1,2}\.\d{4,15}) ?[,;] ?(?<east>-?\d{1,3}\.\d{4,15})(?![\d.])/g,
  // geo:11.556,104.928 and what maps have in their addresses
  /(?:\bgeo:|[/@=])(?<north>-?\d{1,2}\.\d{3,15})(?:,|%2C)(?:\+|%20)?(?<east>-?\d{1,3}\.\d{3,15})(?!\d)/gi,
  // 11.556° N, 104.928° E
  /(?<![\d.])(?<north>\d{1,2}\.\d{3,15}) ?[°º]? ?[NS]\b[ ,;/]{1,3}(?<east>\d{1,3}\.\d{3,15}) ?[°º]? ?[EW]\b/g,
  // 11°33'23"N 104°55'41"E
  new RegExp(String.raw`(?<!\d)${angle}[ ,;/]{0,3}${angle}`, 'g'),
  // An open location code in full, such as 8FVC9G8F+6X
  /(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z0-9])/g,
]

const isOnEarth = (groups: Record<string, string> | undefined): boolean =>
  groups === undefined ||
  (Math.abs(Number(groups['north'])) <= 90 && Math.abs(Number(groups['east'])) <= 180)
