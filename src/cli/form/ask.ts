import { fieldHint, fieldLabel } from '#i18n/fields.ts'
import type { FieldDescription } from '#schema/described.ts'
import { askKind, askLocales, askReference, askState } from './_choosing.ts'
import { type Asking, faultOf, neededWords, questionOf, type Spot } from './asking.ts'
import { type Answer, type Answers, answerAt, type Path, withAnswer } from './form.ts'

/** What nobody can say in one answer is not asked for: tables with keys of their own. */
const canBeAsked = ({ keyedBy }: FieldDescription): boolean => keyedBy === undefined

/** The answers, with those to the fields that are needed and were not answered before. */
export async function askNeeded(answers: Answers, asking: Asking): Promise<Answers> {
  const isOpen = (field: FieldDescription) => field.isRequired && !(field.name in answers)
  return askFields(asking.form.fields.filter(isOpen), answers, asking)
}

/** The same with those to other fields, which the person chooses. @param without fields that are not offered */
export async function askMore(
  answers: Answers,
  asking: Asking,
  without: readonly string[],
): Promise<Answers> {
  const offered = asking.form.fields.filter(
    ({ name, isRequired }) => !isRequired && !(name in answers) && !without.includes(name),
  )
  return askFields(await chosenAmong(offered, 'form.more', asking), answers, asking)
}

/** The same with other answers to some fields. @param proposed the names of those that should have another one */
export async function askAgain(
  answers: Answers,
  asking: Asking,
  proposed: readonly string[],
): Promise<Answers> {
  const chosen = await chosenAmong(asking.form.fields, 'form.again', asking, proposed)
  // Lists of groups are begun anew: a line more would not mend one that is wrong.
  const groups = chosen.filter(({ fields }) => fields).map(({ name }) => name)
  const kept = Object.entries(answers).filter(([name]) => !groups.includes(name))
  return askFields(chosen, Object.fromEntries(kept), asking)
}

async function chosenAmong(
  fields: readonly FieldDescription[],
  question: 'form.more' | 'form.again',
  { form, prompter, words }: Asking,
  proposed: readonly string[] = [],
): Promise<readonly FieldDescription[]> {
  const chosen = await prompter.several({
    question: words.t(question),
    choices: fields.filter(canBeAsked).map(({ name, path }) => ({
      value: name,
      label: fieldLabel(words, form.of, path),
      hint: fieldHint(words, form.of, path),
    })),
    proposed,
  })
  return fields.filter(({ name }) => chosen.includes(name))
}

/** The answers with those to some fields, one after the other. */
export async function askFields(
  fields: readonly FieldDescription[],
  answers: Answers,
  asking: Asking,
  around: Path = [],
): Promise<Answers> {
  let answered = answers
  for (const field of fields.filter(canBeAsked))
    answered = await askField({ field, path: [...around, field.name], answers: answered }, asking)
  return answered
}

/** An answer that says no more than what holds without it is not written down. */
async function askField(spot: Spot, asking: Asking): Promise<Answers> {
  const { field, path, answers } = spot
  if (field.fields) return field.isList ? askGroups(spot, asking) : askGroup(spot, asking)
  if (field.kind === 'words-by-locale') return askByLocale(spot, asking)
  const answer = await askerOf(field, asking)(spot, asking)
  const isDefault = field.default !== undefined && answer === String(field.default)
  return withAnswer(answers, path, isDefault ? '' : answer)
}

type Asker = (spot: Spot, asking: Asking) => Promise<Answer>

function askerOf({ kind, references, isList }: FieldDescription, { library }: Asking): Asker {
  if (references) return askReference
  if (kind === 'choice') return askKind
  if (kind === 'true-or-false') return askTruth
  if (kind === 'state-code' && library.states) return askState
  return kind === 'locale' && isList ? askLocales : askText
}

const askTruth: Asker = async (spot, asking) =>
  String(await asking.prompter.isTrue(questionOf(spot, asking), spot.field.default === true))

const askText: Asker = async (spot, asking) => {
  const { field, path, answers } = spot
  const before = answerAt(answers, path)
  const typed = await asking.prompter.text({
    question: questionOf(spot, asking),
    proposed: typeof before === 'string' ? before : undefined,
    fault(text) {
      if (text === '') return field.isRequired ? neededWords(spot, asking) : undefined
      return faultOf(spot, withAnswer(answers, path, itemsOf(field, text)), asking)
    },
  })
  return itemsOf(field, typed)
}

const itemsOf = ({ isList }: FieldDescription, text: string): Answer =>
  isList
    ? text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean)
    : text

async function askByLocale(spot: Spot, asking: Asking): Promise<Answers> {
  let { answers } = spot
  for (const locale of asking.locales) {
    const path = [...spot.path, locale]
    const text = await askText(
      { ...spot, path, answers },
      { ...asking, prompter: inLanguage(asking, locale) },
    )
    answers = withAnswer(answers, path, text)
  }
  return answers
}

/** The same questions, each with the language of its answer. */
const inLanguage = ({ prompter, words, locales }: Asking, locale: string): Asking['prompter'] => ({
  ...prompter,
  text: (question) =>
    prompter.text({
      ...question,
      question:
        locales.length < 2
          ? question.question
          : words.t('form.in-language', {
              question: question.question,
              language: words.languageName(locale),
            }),
    }),
})

const askGroup = ({ field, path, answers }: Spot, asking: Asking): Promise<Answers> =>
  askKinds(field.fields ?? [], answers, asking, path)

/** What tells the kinds of a group apart comes first, because the other fields follow from it; then what is needed. */
export async function askKinds(
  fields: readonly FieldDescription[],
  answers: Answers,
  asking: Asking,
  around: Path = [],
): Promise<Answers> {
  const kinds = fields.filter(({ name }) => name === 'kind')
  const answered = await askFields(kinds, answers, asking, around)
  const kind = String(answerAt(answered, [...around, 'kind']))
  const others = fields
    .filter(({ name, onlyWith }) => name !== 'kind' && (onlyWith?.includes(kind) ?? true))
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
  return askFields(others, answered, asking, around)
}

/** One after the other, behind those that there are. */
async function askGroups(spot: Spot, asking: Asking): Promise<Answers> {
  const { form, prompter, words } = asking
  const before = (answerAt(spot.answers, spot.path) ?? []) as readonly Answers[]
  const path = [...spot.path, String(before.length)]
  const answers = await askGroup({ ...spot, path }, asking)
  const field = fieldLabel(words, form.of, spot.field.path)
  const goesOn = await prompter.isTrue(words.t('form.another', { field }), false)
  return goesOn ? askGroups({ ...spot, answers }, asking) : answers
}
