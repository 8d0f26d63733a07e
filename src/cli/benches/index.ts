import type { Bench } from './bench.ts'
import ledger from './ledger.ts'
import outputs from './outputs.ts'
import papers from './papers.ts'

/** Everything that can be measured, by the name of its file. */
export const benches: Readonly<Record<string, Bench>> = { ledger, outputs, papers }
