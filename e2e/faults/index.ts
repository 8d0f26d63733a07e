import { faultyBodies } from './bodies.ts'
import { faultyBytes } from './bytes.ts'
import type { Fault } from './fault.ts'
import { faultyFields } from './fields.ts'
import { faultyLedger } from './ledger.ts'
import { faultyNames } from './names.ts'
import { faultyPointing } from './pointing.ts'
import { faultySettings } from './settings.ts'
import { faultySyntax } from './syntax.ts'

/** Every kind of fault that a content folder can have, each in a file of its own; none hides another. */
export const faults: readonly Fault[] = [
  ...faultyBytes,
  ...faultySyntax,
  ...faultyFields,
  ...faultyBodies,
  ...faultyNames,
  ...faultyPointing,
  ...faultyLedger,
  ...faultySettings,
]
