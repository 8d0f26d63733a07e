import { parse } from 'yaml'

/** A step that strangers could use, in a file of `.github/workflows/`; `value` is what stands there. */
export interface WorkflowProblem {
  kind: `workflow-${Rule}`
  file: string
  /** The job; empty for what is true of the whole file. */
  job: string
  value: string
}

type Rule = 'trigger' | 'open' | 'rights' | 'secret' | keyof typeof stepRules

interface Workflow {
  on?: string | readonly string[] | Readonly<Record<string, unknown>>
  permissions?: Permissions
  jobs?: Readonly<Record<string, Job>>
}

type Permissions = string | Readonly<Record<string, string>>

interface Job {
  permissions?: Permissions
  /** Another workflow, in place of steps. */
  uses?: string
  steps?: readonly Step[]
}

interface Step {
  uses?: string
  run?: string
  with?: Readonly<Record<string, unknown>>
}

/**
 * Holds a workflow to what keeps a stranger's pull request harmless: it runs with the rights to read and nothing else,
 * without secrets, with actions that cannot change; no package runs code when it is installed, and no title of a pull
 * request becomes a line of a script. What may write runs no code of the repository.
 *
 * @param text the file, as YAML
 */
export function* workflowProblems(file: string, text: string): Generator<WorkflowProblem> {
  const workflow = parse(text) as Workflow
  const problem = (rule: Rule, value: string, job = ''): WorkflowProblem => ({
    kind: `workflow-${rule}`,
    file,
    job,
    value,
  })
  for (const trigger of triggersOf(workflow))
    if (!harmless.includes(trigger)) yield problem('trigger', trigger)
  const rights = JSON.stringify(workflow.permissions ?? null)
  if (rights !== '{}') yield problem('open', rights)
  for (const [secret] of text.matchAll(/\bsecrets\b[^\n}]*/g))
    yield problem('secret', secret.trim())
  for (const [name, job] of Object.entries(workflow.jobs ?? {}))
    for (const { rule, value } of jobProblems(job)) yield problem(rule, value, name)
}

function triggersOf({ on = {} }: Workflow): readonly string[] {
  if (typeof on === 'string') return [on]
  return Array.isArray(on) ? on : Object.keys(on)
}

/** Others than these are started by strangers, with the rights and the secrets of the repository. */
const harmless: readonly string[] = ['push', 'pull_request', 'schedule', 'workflow_dispatch']

function* jobProblems({ permissions = {}, uses, steps = [] }: Job) {
  const all = uses === undefined ? steps : [...steps, { uses }]
  const right = writeRight(permissions)
  if (right !== undefined && all.some((step) => step.uses?.startsWith('actions/checkout@')))
    yield { rule: 'rights' as const, value: right }
  for (const step of all)
    for (const [rule, breach] of Object.entries(stepRules)) {
      const value = breach(step)
      if (value !== undefined) yield { rule: rule as keyof typeof stepRules, value }
    }
}

const writeRight = (permissions: Permissions): string | undefined =>
  typeof permissions === 'string'
    ? permissions
    : Object.entries(permissions)
        .map((right) => right.join(': '))
        .find((right) => !/: (read|none)$/.test(right))

/** What may not stand in a step: each gives back what does. */
const stepRules = {
  unpinned: ({ uses }) => (uses && !/^[\w.-]+\/[^@]+@[0-9a-f]{40}$/.test(uses) ? uses : undefined),
  credentials: ({ uses, with: given }) =>
    uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false
      ? uses
      : undefined,
  // A branch could leave there what a later build of main takes for its own.
  cache: ({ uses }) => (uses?.startsWith('actions/cache') ? uses : undefined),
  install: ({ run }) =>
    run?.split('\n').find((line) => /\bnpm (ci|i|install)\b(?!.*--ignore-scripts)/.test(line)),
  expression: ({ run }) => run?.split('\n').find((line) => line.includes('${{')),
} as const satisfies Readonly<Record<string, (step: Step) => string | undefined>>
