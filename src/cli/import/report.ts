import type { Translator } from '#i18n/index.ts'
import type { Plan, ReviewPlan, ToldChange } from './plan.ts'

/** What an import changes, for the person who decides whether it may. */
export const planLines = ({ reviews }: Plan, words: Translator): string[] =>
  reviews.flatMap((review) => reviewLines(review, words))

/** Of a whole review, some show whether the list was read as it was meant; changes of what is there are all shown. */
const newShown = 10

function reviewLines(plan: ReviewPlan, words: Translator): string[] {
  const { t } = words
  const { review, created, changed, same, absent } = plan
  const counts = { created: created.length, changed: changed.length, same }
  const hidden = created.length - newShown
  return [
    t('import.review', { review, ...counts }),
    ...created
      .slice(0, newShown)
      .map(({ file, title }) => `  ${t('import.new')}  ${file}  ${title}`),
    ...(hidden > 0 ? [`  ${t('import.more', { count: hidden })}`] : []),
    ...changed.flatMap(({ file, changes }) => [
      `  ${t('import.changed')}  ${file}`,
      ...changes.map((change) => `      ${changeLine(change, words)}`),
    ]),
    ...(absent.length > 0
      ? [`  ${t('import.absent', { count: absent.length, paragraphs: shortened(absent) })}`]
      : []),
  ]
}

const changeLine = ({ field, event, from, to }: ToldChange, { t }: Translator): string => {
  const name = event === undefined ? field : `${field} (${event})`
  return `${name}: ${from || t('import.nothing')} → ${to || t('import.nothing')}`
}

const shortened = (paragraphs: readonly string[]): string =>
  paragraphs.length > 20 ? `${paragraphs.slice(0, 20).join(', ')} …` : paragraphs.join(', ')

/** `3 problems and 1 warning` */
export function countedProblems(
  problems: readonly { level?: 'error' | 'warning' }[],
  { t, list }: Translator,
): string {
  const warnings = problems.filter(({ level }) => level === 'warning').length
  const errors = problems.length - warnings
  return list([
    ...(errors > 0 ? [t('report.problems', { count: errors })] : []),
    ...(warnings > 0 ? [t('report.warnings', { count: warnings })] : []),
  ])
}
