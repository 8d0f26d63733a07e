import { z } from 'zod'
import { reference, stateCode, text } from './fields.ts'
import { position } from './recommendation.ts'

/**
 * The shape of `import.yml`: what the words of other people's spreadsheets mean here. Without it every theme is
 * unknown; States and positions have the names that the UN uses.
 */
export const importTable = z.strictObject({
  themes: z
    .record(text(), z.array(reference('sectors')))
    .default({})
    .describe('The sectors of each theme, as the spreadsheet writes it; [] for none on purpose.'),
  states: z
    .record(text(), stateCode())
    .default({})
    .describe('Spellings of States that are not known by themselves, with their codes.'),
  positions: z
    .record(text(), position)
    .default({})
    .describe('Words for positions that are not known by themselves: supported, noted or pending.'),
})
export type ImportTable = z.infer<typeof importTable>
