import { setTimeout as sleep } from 'node:timers/promises'

/** Lets hosts be asked one question at a time, with a pause behind each. */
export class Turns {
  private readonly pause: number
  private readonly last = new Map<string, Promise<unknown>>()
  private readonly readyAt = new Map<string, number>()
  private readonly closed = new Set<string>()

  /** @param pause in milliseconds */
  constructor(pause: number) {
    this.pause = pause
  }

  /** Does something that asks a host when it is its turn. */
  take<Answer>(host: string, work: () => Promise<Answer>): Promise<Answer> {
    const before = this.last.get(host) ?? Promise.resolve()
    const own = before.then(async () => {
      await sleep(Math.max(0, (this.readyAt.get(host) ?? 0) - performance.now()))
      try {
        return await work()
      } finally {
        this.wait(host, this.pause)
      }
    })
    const done = own.catch(() => undefined)
    this.last.set(host, done)
    return own
  }

  /** Nobody asks the host for so many milliseconds. */
  wait(host: string, milliseconds: number): void {
    const until = performance.now() + milliseconds
    this.readyAt.set(host, Math.max(until, this.readyAt.get(host) ?? 0))
  }

  /** Nobody asks the host any more. */
  close(host: string): void {
    this.closed.add(host)
  }

  isClosed(host: string): boolean {
    return this.closed.has(host)
  }
}
