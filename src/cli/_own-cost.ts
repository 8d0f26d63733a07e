import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Loaded into each process that is measured (`_cost.ts`): at its end it writes down what it took.
const file = process.env['SAMLENG_COSTS']
if (file !== undefined && isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    appendFileSync(file, `${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS / 1024}\n`)
  })
