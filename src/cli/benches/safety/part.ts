import type { Key, Values } from '#i18n/index.ts'

/** A promise of `.github/SECURITY.md`, held against what really happens. */
export interface SafetyPart {
  run(plan: SafetyPlan): Promise<Finding[]>
}

export interface SafetyPlan {
  /** How often what is drawn at random is tried; each part has a number of its own for when none is chosen. */
  count: number | undefined
  /** Draws the same again. */
  seed: number
  /** A folder for whatever is made meanwhile, there and empty. */
  scratch: string
}

/** What was counted or measured, in words, how much it is, and how much it may be. */
export interface Finding {
  what: Key
  values?: Values
  found: number
  /** Without it, the number is only told. */
  wanted?: Wanted
  /** A line for each breach, or for what else is worth knowing. */
  lines?: readonly string[]
}

export type Wanted = { exactly: number } | { atLeast: number } | { atMost: number }

export function holds({ found, wanted }: Finding): boolean {
  if (wanted === undefined) return true
  if ('exactly' in wanted) return found === wanted.exactly
  return 'atLeast' in wanted ? found >= wanted.atLeast : found <= wanted.atMost
}
