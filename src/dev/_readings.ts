import { isError, located } from '#model/problem.ts'
import type { Reading } from '#reader/index.ts'

/** A problem with its file, line and column. */
export type LocatedProblem = ReturnType<typeof located>

/** What is known of the content folder while somebody writes in it. */
export interface Known {
  /** The last reading that nothing stops; none when there has been none. */
  good: Reading | undefined
  /** Which one it is, counted from 1; 0 for none. */
  generation: number
  /** Whether it is the last one; else something stands in the way of that. */
  isNew: boolean
  /** Those of the last reading. */
  problems: readonly LocatedProblem[]
  /** How many files it read. */
  files: number
}

/**
 * Reads the content folder once for each burst of changes, never twice at a time. What comes while it reads is read
 * after it.
 */
export class Readings {
  known: Known = { good: undefined, generation: 0, isNew: false, problems: [], files: 0 }
  private readonly read: () => Promise<Reading>
  private readonly tell: (known: Known) => void
  private readonly fail: (error: Error) => void
  private timer: NodeJS.Timeout | undefined
  private isReading = false
  private isBehind = false

  /**
   * @param tell is called after each reading
   * @param fail is called with what the code threw while it read a change
   */
  constructor(
    read: () => Promise<Reading>,
    tell: (known: Known) => void,
    fail: (error: Error) => void,
  ) {
    this.read = read
    this.tell = tell
    this.fail = fail
  }

  /** @param isRemoval of a file: editors that write a new one and rename it take the old one away first */
  changed(isRemoval: boolean): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.next().catch(this.fail), isRemoval ? removalQuiet : quiet)
  }

  async next(): Promise<void> {
    this.isBehind = true
    if (this.isReading) return
    this.isReading = true
    try {
      while (this.isBehind) {
        this.isBehind = false
        this.known = afterReading(this.known, await this.read())
        this.tell(this.known)
      }
    } finally {
      this.isReading = false
    }
  }
}

/** In milliseconds, after the last change of a burst. */
const quiet = 30
const removalQuiet = 150

function afterReading({ good, generation }: Known, reading: Reading): Known {
  const { problems, files } = reading
  const isGood = !problems.some(isError)
  return {
    good: isGood ? reading : good,
    generation: isGood ? generation + 1 : generation,
    isNew: isGood,
    problems: problems.map(located),
    files,
  }
}
