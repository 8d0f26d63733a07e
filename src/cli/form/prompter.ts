import type { Readable, Writable } from 'node:stream'
import {
  autocomplete,
  autocompleteMultiselect,
  type CANCEL_SYMBOL,
  confirm,
  isCancel,
  log,
  select,
  text,
  updateSettings,
} from '@clack/prompts'
import type { Translator } from '#i18n/index.ts'
import { spokenOutput } from './_spoken-output.ts'
import { columnsOf, wrapped } from './_wrapped.ts'

/** Asks a person at a terminal, one question after the other. Each throws Cancelled when the person stops. */
export interface Prompter {
  text(question: TextQuestion): Promise<string>
  one(question: ChoiceQuestion): Promise<string>
  several(question: SeveralQuestion): Promise<string[]>
  isTrue(question: string, proposed: boolean): Promise<boolean>
  say(line: string): void
  /** What was wrong with an answer. */
  refuse(sentence: string): void
}

/** Somebody pressed Ctrl+C, or the terminal is gone. */
export class Cancelled extends Error {}

export interface TextQuestion {
  question: string
  /** Stands there already, to be kept or changed. */
  proposed?: string | undefined
  /** The sentence by which an answer is refused. */
  fault(answer: string): string | undefined
}

export interface ChoiceQuestion {
  question: string
  choices: readonly Choice[]
  proposed?: string | undefined
}

export interface SeveralQuestion extends Omit<ChoiceQuestion, 'proposed'> {
  proposed?: readonly string[]
}

export interface Choice {
  value: string
  label: string
  /** Shown beside the label. */
  hint?: string
  /** Whether what was typed finds it; without it, what label, hint and value hold. */
  isFound?: (typed: string) => boolean
}

/** @param streams those of this process, or of a test */
export function prompterOn(
  { input, output }: { input: Readable; output: Writable },
  words: Translator,
): Prompter {
  // Ctrl+D, with which people leave other programs.
  updateSettings({ aliases: { '\u0004': 'cancel' } })
  const gone = new AbortController()
  for (const event of ['end', 'close']) input.once(event, () => gone.abort())
  const ways: Ways = { input, output: spokenOutput(output, words), signal: gone.signal }
  return {
    text: (question) => askText(question, ways),
    one: (question) =>
      question.choices.length > fewChoices
        ? askSearched(question, ways)
        : askListed(question, ways),
    several: (question) => askSeveral(question, ways),
    isTrue: (message, initialValue) => {
      const [active, inactive] = [words.t('prompt.yes'), words.t('prompt.no')]
      return answered(confirm({ message, initialValue, active, inactive, ...ways }))
    },
    say: (line) => log.message(line, ways),
    refuse: (sentence) => log.error(sentence, ways),
  }
}

interface Ways {
  input: Readable
  output: Writable
  signal: AbortSignal
}

/** As many are read at a glance; among more one searches. */
const fewChoices = 8

async function askText({ question, proposed, fault }: TextQuestion, ways: Ways): Promise<string> {
  const answer = await answered(
    text({
      message: wrapped(question, ways.output),
      ...(proposed !== undefined && { initialValue: proposed }),
      validate: (typed) => fault((typed ?? '').trim()),
      ...ways,
    }),
  )
  return (answer ?? '').trim()
}

const askListed = ({ question, choices, proposed }: ChoiceQuestion, ways: Ways): Promise<string> =>
  answered(
    select({
      message: question,
      options: optionsOf(choices, ways.output),
      showInstructions: false,
      ...(proposed !== undefined && { initialValue: proposed }),
      ...ways,
    }),
  )

async function askSearched(question: ChoiceQuestion, ways: Ways): Promise<string> {
  const { choices, proposed } = question
  const chosen = await answered(
    autocomplete({
      message: wrapped(question.question, ways.output),
      ...searching(choices, ways.output),
      ...(proposed !== undefined && { initialValue: proposed }),
      ...ways,
    }),
  )
  // None is chosen where none was found.
  return chosen ?? askSearched(question, ways)
}

const askSeveral = (
  { question, choices, proposed = [] }: SeveralQuestion,
  ways: Ways,
): Promise<string[]> =>
  answered(
    autocompleteMultiselect({
      message: wrapped(question, ways.output),
      ...searching(choices, ways.output),
      initialValues: [...proposed],
      ...ways,
    }),
  )

function searching(choices: readonly Choice[], output: Writable) {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]))
  return {
    options: optionsOf(choices, output),
    maxItems: 10,
    filter: (typed: string, { value }: { value: string }) => isFound(byValue.get(value), typed),
  }
}

const isFound = (choice: Choice | undefined, typed: string): boolean =>
  choice?.isFound?.(typed) ??
  `${choice?.label} ${choice?.value}`.toLowerCase().includes(typed.toLowerCase())

function optionsOf(choices: readonly Choice[], output: Writable): Option[] {
  return choices.map(({ value, label, hint = '' }) => {
    const room = columnsOf(output) - label.length - besideLabel
    const cut = hint.length > room ? `${hint.slice(0, room)}…` : hint
    return { value, label, ...(cut !== '' && room > least && { hint: cut }) }
  })
}

interface Option {
  value: string
  label: string
  hint?: string
}

/** The frame, the mark of a choice, and the brackets of a hint; of less than some letters nothing can be read. */
const besideLabel = 12
const least = 8

/** @throws Cancelled */
async function answered<Answer>(prompt: Promise<Answer | typeof CANCEL_SYMBOL>): Promise<Answer> {
  const answer = await prompt
  if (isCancel(answer)) throw new Cancelled()
  return answer
}
