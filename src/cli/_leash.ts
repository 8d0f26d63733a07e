import { isMainThread } from 'node:worker_threads'

// Loaded into a process that must not outlive the one that started it (`_astro.ts`): its input ends with that one, also
// when it was killed and could say nothing.
if (isMainThread) {
  process.stdin.on('end', () => process.exit(1)).resume()
  if ('unref' in process.stdin) process.stdin.unref()
}
