import { z } from 'zod'
import { reference, stateCode, text } from './fields.ts'
import { position } from './recommendation.ts'

/**
 * The shape of `import.yml`: what the words of other people's spreadsheets mean here. Without it every theme is
 * unknown; States and positions have the names that the UN uses.
 */
export const importTable = z.strictObject({
  /** An empty list is a theme that belongs to no sector on purpose. */
  themes: z.record(text(), z.array(reference('sectors'))).default({}),
  states: z.record(text(), stateCode()).default({}),
  positions: z.record(text(), position).default({}),
})
export type ImportTable = z.infer<typeof importTable>
