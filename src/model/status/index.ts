import type { Corpus } from '#model/corpus.ts'
import { hidden } from './hidden.ts'
import { open } from './open.ts'
import { overdue } from './overdue.ts'
import type { Finding, Question } from './question.ts'
import { unconfirmed } from './unconfirmed.ts'
import { unsourced } from './unsourced.ts'
import { untranslated } from './untranslated.ts'

export type { Finding, Question }

/** The questions, the most urgent first. */
export const questions = [
  overdue,
  open,
  unconfirmed,
  untranslated,
  unsourced,
  hidden,
] as const satisfies Question[]

export type QuestionName = (typeof questions)[number]['name']
/** What the questions find, one sentence each. */
export type Says = ReturnType<(typeof questions)[number]['findings']>[number]['says']

export interface Answer {
  name: QuestionName
  findings: readonly Finding<Says>[]
}

/** @param corpus all of it, drafts included */
export const statusOf = (
  corpus: Corpus,
  asked: readonly QuestionName[] = questions.map(({ name }) => name),
): Answer[] =>
  questions
    .filter(({ name }) => asked.includes(name))
    .map(({ name, findings }) => ({ name, findings: findings(corpus) }))
