import type { Browser } from '@playwright/test'
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
  tools: SafetyTools
}

/** All that parts need which run commands by themselves. */
export type WithoutTools = Omit<SafetyPlan, 'tools'>

/** What parts try things with. */
export interface SafetyTools {
  /** Runs a command of this program to its end. @throws Error with all it printed, when it does not end well */
  run(...args: string[]): Promise<unknown>
  /** Serves a finished site below a base path, as `npm start` does. */
  serve(folder: string, base: string): Promise<{ url: string; close(): void }>
  /** @throws UsageError where no browser starts */
  browser(): Promise<Browser>
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
