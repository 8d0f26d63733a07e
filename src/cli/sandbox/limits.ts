/** What a program in the sandbox, and each that it starts, may use. */
const limits = {
  // No core file: it would hold what was in memory.
  core: 0,
  // Bytes of one file.
  fsize: 4 * 1024 ** 3,
  // Bytes of memory of its own, for each process; V8 reserves far more addresses than it ever uses, so not `as`.
  data: 8 * 1024 ** 3,
  // Processes and threads, of the whole sandbox.
  nproc: 4096,
  // Seconds of processor time, for each process.
  cpu: 3600,
} as const

/** A program with its arguments, held to the limits by prlimit(1), which every Linux with util-linux has. */
export const limited = (program: readonly string[]): string[] => [
  '/usr/bin/prlimit',
  ...Object.entries(limits).map(([name, limit]) => `--${name}=${limit}`),
  '--',
  ...program,
]
