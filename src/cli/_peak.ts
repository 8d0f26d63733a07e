import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Loaded into each process that is measured (`_cost.ts`): at its end it writes the most memory it held, in kilobytes.
const file = process.env['SAMLENG_PEAKS']
if (file !== undefined && isMainThread)
  process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`))
