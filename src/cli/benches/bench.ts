import type { LaunchOptions } from '@playwright/test'
import type { Key } from '#i18n/index.ts'

/** Something that is measured at several sizes, to see what it costs and how that grows. */
export interface Bench {
  /** Those that are measured when no others are chosen, ascending. */
  sizes: readonly number[]
  /** Writes what is measured into a folder that is there and empty; the same size makes the same bytes. */
  make(size: number, folder: string): void
  /** Measures once, the same things in the same order each time. */
  measure(folder: string, tools: Tools): Promise<Measure[]>
}

/** What is measured, in words, and how much it is. */
export type Measure = readonly [Key, number]

/** What a bench measures with. */
export interface Tools {
  /** Whether sites are to be built, too, which takes longer than all the rest. */
  build: boolean
  /** A folder for whatever is made meanwhile; the next measurement finds it as this one left it. */
  scratch: string
  /** Runs a command of this program to its end. */
  run(...args: string[]): Promise<Cost>
  /** How a browser is launched here. Nothing where there is none, which is said. */
  browser(): Promise<LaunchOptions | undefined>
  /** Looks at a finished site, or at any folder. */
  weigh(folder: string): { files: number; bytes: number; heaviest: { compressed: number } }
}

export interface Cost {
  /** By the clock on the wall. */
  seconds: number
  /** Of all processors together: a machine that is busy with other things changes it least. */
  processorSeconds: number
  /** The most that its processes held at once, or somewhat more: each at its own peak, in megabytes. */
  megabytes: number
}
