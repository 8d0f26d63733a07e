import { defineConfig } from '@playwright/test'
import type { SiteOptions } from './site.ts'

/**
 * The finished sites in a real browser. `*.e2e.ts` run once for each site, those of `samara/` on the made-up State
 * only, `*.test.ts` need no site and run with the unit tests.
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
  reporter: 'list',
  use: {
    // Chosen by `npm test`, which tries which browser starts here; by itself, Playwright takes its own.
    launchOptions: JSON.parse(process.env['SAMLENG_LAUNCH'] ?? '{}'),
    timezoneId: 'UTC',
  },
  projects: [
    { name: 'content', use: { siteName: 'content' }, testIgnore: ['samara/**', 'commands/**'] },
    { name: 'samara', use: { siteName: 'samara' }, testIgnore: 'commands/**' },
    { name: 'commands', testMatch: 'commands/*.e2e.ts' },
  ],
})
