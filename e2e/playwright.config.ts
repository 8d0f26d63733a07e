import { defineConfig } from '@playwright/test'
import type { SiteOptions } from './site.ts'

const ofSamara = ['samara-*.e2e.ts']
const ofCommands = [
  'admin.e2e.ts',
  'attacks.e2e.ts',
  'bench.e2e.ts',
  'canary.e2e.ts',
  'commands.e2e.ts',
  'init.e2e.ts',
  'dev.e2e.ts',
  'offline.e2e.ts',
  'restore.e2e.ts',
]

/**
 * The finished sites in a real browser. `*.e2e.ts` run on both, `samara-*.e2e.ts` on the made-up State alone, of which
 * they know every entry. `commands.e2e.ts`, `dev.e2e.ts`, `offline.e2e.ts` and `restore.e2e.ts` build or serve for themselves, one after the other; `*.test.ts` need no site, and run with the unit tests.
 */
export default defineConfig<SiteOptions>({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../.samleng/e2e/results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  // What is asked for three times before it is given up takes two seconds by itself, and machines that test are busy.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // Chosen by `npm test`, which tries which browser starts here; by itself, Playwright takes its own.
    launchOptions: JSON.parse(process.env['SAMLENG_LAUNCH'] ?? '{}'),
    timezoneId: 'UTC',
  },
  projects: [
    { name: 'content', testIgnore: [...ofSamara, ...ofCommands], use: { siteName: 'content' } },
    { name: 'samara', testIgnore: ofCommands, use: { siteName: 'samara' } },
    { name: 'commands', testMatch: ofCommands, workers: 1 },
  ],
})
