import type { Translator } from '#i18n/index.ts'
import type { Fault } from './rule.ts'

/** A fault as it is told: `file  what is wrong, and what to do  [code]`. */
export const faultLine = ({ code, file, values }: Fault, { t }: Translator): string =>
  `${file}  ${t(`fault.${code}`, { file, ...values })}  [${code}]`

/** One line for each fault; of many, the first of each kind and how many more there are. */
export function faultLines(faults: readonly Fault[], words: Translator): string[] {
  return [...Map.groupBy(faults, ({ code }) => code)].flatMap(([code, alike]) => {
    const told = alike.slice(0, most).map((fault) => faultLine(fault, words))
    const count = alike.length - told.length
    return count > 0 ? [...told, words.t('verify.more', { count, code })] : told
  })
}

/** What is wrong in more files than this has one cause. */
const most = 20
