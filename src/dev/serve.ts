import { fileURLToPath } from 'node:url'
import { dev } from 'astro'
import { writing } from './_integration.ts'

// `npm run dev` (src/cli/dev.ts) starts this as a program of its own; what it is told stands in the environment.
const port = Number(process.env['SAMLENG_PORT'] ?? 4321)

await dev({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  // What Astro says of its own steps helps nobody who writes.
  logLevel: 'warn',
  server: { port },
  integrations: [writing({ port, locale: process.env['SAMLENG_LOCALE'] })],
})
