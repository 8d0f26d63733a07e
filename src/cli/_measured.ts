import type { TestEvent } from 'node:test/reporters'

/** A reporter for Node's test runner that passes on what tests measured (`t.diagnostic`), and nothing else. */
export default async function* measured(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  // The runner's own counts come as diagnostics, too, and belong to no file.
  for await (const { type, data } of events)
    if (type === 'test:diagnostic' && data.file !== undefined) yield `  ${data.message}\n`
}
