import { choiceLabel } from '#i18n/fields.ts'
import { type Asking, neededWords, questionOf, type Spot } from './asking.ts'
import { type Answer, answerAt } from './form.ts'
import type { Choice } from './prompter.ts'

/** Fields whose answers are chosen from a list. Nothing chosen is an empty answer. */

export const askReference = (spot: Spot, asking: Asking): Promise<Answer> => {
  const { library } = asking
  const to = spot.field.references
  if (to === undefined) throw new TypeError(`“${spot.field.path}” points nowhere.`)
  const make = library.make
  return choose(spot, asking, () => library.choices(to), make && (() => make(to)))
}

export const askState = (spot: Spot, asking: Asking): Promise<Answer> =>
  choose(spot, asking, () => asking.library.states ?? [], asking.library.makeState)

export const askLocales = (spot: Spot, asking: Asking): Promise<Answer> =>
  choose(spot, asking, () => asking.library.locales)

export const askKind = (spot: Spot, asking: Asking): Promise<Answer> => {
  const { path, choices = [] } = spot.field
  const labelOf = (choice: string) => choiceLabel(asking.words, asking.form.of, path, choice)
  return choose(spot, asking, () => choices.map((value) => ({ value, label: labelOf(value) })))
}

/** @param make makes what is not in the list. @returns its value, which is in the list from then on */
async function choose(
  spot: Spot,
  asking: Asking,
  choices: () => readonly Choice[],
  make?: () => Promise<string>,
): Promise<Answer> {
  return spot.field.isList
    ? chooseSeveral(spot, asking, choices, make)
    : chooseOne(spot, asking, choices, make)
}

async function chooseOne(
  spot: Spot,
  asking: Asking,
  choices: () => readonly Choice[],
  make?: () => Promise<string>,
): Promise<string> {
  const { prompter, words } = asking
  const leaving = spot.field.isRequired
    ? []
    : [{ value: nothing, label: words.t('form.leave-out'), isFound: () => true }]
  const chosen = await prompter.one({
    question: questionOf(spot, asking),
    choices: [...choices(), ...makingChoice(asking, make), ...leaving],
    proposed: proposedIn(spot),
  })
  if (chosen === making && make) return make()
  return chosen === nothing ? '' : chosen
}

async function chooseSeveral(
  spot: Spot,
  asking: Asking,
  choices: () => readonly Choice[],
  make?: () => Promise<string>,
  before = listedIn(spot),
): Promise<readonly string[]> {
  const chosen = await asking.prompter.several({
    question: questionOf(spot, asking),
    choices: [...choices(), ...makingChoice(asking, make)],
    proposed: before,
  })
  const known = chosen.filter((value) => value !== making)
  if (known.length < chosen.length && make)
    return chooseSeveral(spot, asking, choices, make, [...known, await make()])
  if (known.length > 0 || !spot.field.isRequired) return known
  asking.prompter.refuse(neededWords(spot, asking))
  return chooseSeveral(spot, asking, choices, make)
}

/** No id and no code begins like these. */
const making = '+'
const nothing = '-'

/** It stays in the list whatever is searched for: what is not found is made. */
const makingChoice = ({ words }: Asking, make: unknown): Choice[] =>
  make ? [{ value: making, label: words.t('form.make'), isFound: () => true }] : []

function listedIn({ answers, path }: Spot): readonly string[] {
  const answer = answerAt(answers, path)
  return Array.isArray(answer) ? answer : []
}

function proposedIn({ answers, path, field }: Spot): string | undefined {
  const answer = answerAt(answers, path) ?? field.default
  return typeof answer === 'string' ? answer : undefined
}
