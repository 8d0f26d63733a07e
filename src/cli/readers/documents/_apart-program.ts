import { Worker } from 'node:worker_threads'
import { megabytes, seconds } from './_apart-limits.ts'
import type { DocumentBytes } from './format.ts'
import { documentIn } from './index.ts'

// Started by `apart.ts`, which asks once and ends this process when it has been answered.

/** A thread, because a loop in the main one hears no timer; also whoever started this may be gone. */
const watch = `
  const started = Date.now()
  setInterval(() => {
    const isLate = Date.now() - started > ${(seconds + 5) * 1000}
    if (isLate || process.memoryUsage.rss() > ${megabytes * 1024 * 1024}) process.kill(process.pid, 'SIGKILL')
  }, 50)
`
new Worker(watch, { eval: true })

process.once('message', async ({ bytes, name, extracted }: DocumentBytes) => {
  process.send?.(await documentIn(bytes, name, extracted))
})
