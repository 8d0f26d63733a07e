import { apiDescription } from '#model/data-addresses.ts'
import { apiFiles } from './api/files.ts'
import { openApi } from './api/openapi.ts'
import { jsonText } from './data/files.ts'
import type { Output } from './output.ts'

/** Everything that is published, for programs: one file answers one question, as a server would. */
export default {
  label: 'output.api',
  *files(corpus) {
    for (const { address, value } of apiFiles(corpus))
      yield { path: address.slice(1), body: () => `${JSON.stringify(value())}\n` }
    yield { path: apiDescription.slice(1), body: () => jsonText(openApi(corpus)) }
  },
} satisfies Output
