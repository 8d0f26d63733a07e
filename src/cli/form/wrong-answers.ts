import { fieldHint, fieldLabel } from '#i18n/fields.ts'
import type { Translator } from '#i18n/index.ts'
import type { FieldDescription } from '#schema/described.ts'
import type { Fault, Form } from './form.ts'

/** What was given with the command cannot be written. The name is the one by which commands tell wrong usage: exit 2. */
export class WrongAnswers extends Error {
  override name = 'CLIError'
}

/** All that is wrong with what was given, each at its flag: what is missing with what it is. */
export function wrongAnswers(
  faults: readonly Fault[],
  form: Form,
  words: Translator,
): WrongAnswers {
  const lines = faults.map((fault) => {
    const flag = fault.at.replace(/\.\d+$/, '')
    return `--${flag}  ${fault.isMissing ? missing(flag, form, words) : fault.sentence}`
  })
  return new WrongAnswers([words.t('new.refused'), ...lines].join('\n'))
}

function missing(flag: string, { of, fields }: Form, words: Translator): string {
  const path = pathOf(fields, flag.split('.'))
  const needed = words.t('form.needed', { field: fieldLabel(words, of, path) })
  return `${needed} ${fieldHint(words, of, path)}`
}

/** `history.0.due` → `history.due` */
function pathOf(
  fields: readonly FieldDescription[],
  [name = '', ...rest]: readonly string[],
): string {
  const field = fields.find((candidate) => candidate.name === name)
  const inner = rest.filter((step) => !/^\d+$/.test(step))
  return field?.fields && inner.length > 0 ? pathOf(field.fields, inner) : (field?.path ?? name)
}
