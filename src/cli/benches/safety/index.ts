import type { SafetyPart } from './part.ts'

/** Every part, by name; loaded when it is run, with what it needs (a browser, a bundler). */
export const safetyParts: Readonly<Record<string, () => Promise<SafetyPart>>> = {
  attacks: async () => (await import('./attacks.ts')).default,
  canary: async () => (await import('./canary.ts')).default,
  headers: async () => (await import('./headers.ts')).default,
  tests: async () => (await import('./tests.ts')).default,
  cost: async () => (await import('./cost.ts')).default,
  'full-disks': async () => (await import('./full-disks.ts')).default,
  kills: async () => (await import('./kills.ts')).default,
  'same-bytes': async () => (await import('./same-bytes.ts')).default,
}
