import type { Writable } from 'node:stream'

/** How many columns a terminal has. */
export const columnsOf = (output: Writable): number =>
  'columns' in output && typeof output.columns === 'number' ? output.columns : 80

/** A question in as many lines as the terminal needs, each behind the frame that the prompts draw on the left. */
export function wrapped(question: string, output: Writable): string {
  const room = columnsOf(output) - frame.length - 1
  const lines: string[] = []
  for (const word of question.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < room)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.join(`\n${frame}`)
}

const frame = '│  '
