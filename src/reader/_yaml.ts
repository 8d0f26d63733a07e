import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
} from 'yaml'
import type { Problem } from '#model/problem.ts'
import { problemIn, type Spot } from './_place.ts'
import { syntaxProblem } from './_yaml-syntax.ts'

/** The fields of a file. Every scalar is the text in the file; what is left empty is absent. */
export interface Fields {
  values: Record<string, unknown>
  /** 1-based line of the file, by field path. */
  lines: Record<string, number>
  /** 1-based column on it, where that is not the first. */
  columns: Record<string, number>
  problems: Problem[]
}

/**
 * @param firstLine the line of the file on which `yaml` begins
 * @param list the field that holds what is there, where that is a list without a name
 */
export function fieldsIn(yaml: string, firstLine: number, file: string, list?: string): Fields {
  const counter = new LineCounter()
  const document = parseDocument(yaml, {
    // No scalar is anything but text: 118.10 keeps its zero and NO is Norway (see schema/fields.ts).
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
  })
  const spotAt = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const fields: Fields = { values: {}, lines: { '': 1 }, columns: {}, problems: [] }
  const [error] = document.errors
  if (error) fields.problems.push(syntaxProblem(error, document, yaml, file, spotAt))
  else if (isMap(document.contents))
    fields.values = new Collected(fields, file, spotAt).valueOf(document.contents, '') as Record<
      string,
      unknown
    >
  else if (list !== undefined && isSeq(document.contents))
    fields.values = { [list]: new Collected(fields, file, spotAt).valueOf(document.contents, list) }
  else if (document.contents !== null)
    fields.problems.push(problemIn(file, 'fields-expected', {}, firstLine, 1))
  return fields
}

/** Walks the parsed tree: plain values on one side, lines and problems on the other. */
class Collected {
  readonly fields: Fields
  readonly file: string
  readonly spotAt: (offset: number) => Spot

  constructor(fields: Fields, file: string, spotAt: (offset: number) => Spot) {
    this.fields = fields
    this.file = file
    this.spotAt = spotAt
  }

  valueOf(node: Node | null, path: string): unknown {
    if (node === null) return undefined
    if (isAlias(node) || node.anchor) this.refuse(node, path, 'yaml-reference')
    if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) this.refuse(node, path, 'yaml-tag')
    if (isMap(node)) return this.object(node.items as Pair[], path)
    if (isSeq(node)) return this.list(node.items as (Node | null)[], path)
    return isScalar(node) ? this.text(node, path) : undefined
  }

  private object(pairs: Pair[], path: string): Record<string, unknown> {
    const values: Record<string, unknown> = Object.create(null)
    for (const { key, value } of pairs) {
      if (!isScalar(key)) {
        this.refuse(key, path, 'yaml-key')
        continue
      }
      const name = String(key.value)
      const field = join(path, name)
      if (Object.hasOwn(this.fields.lines, field))
        this.refuse(key, field, 'duplicate-field', { field: name })
      else this.note(field, key)
      const read = this.valueOf(value, field)
      if (read !== undefined) values[name] = read
    }
    return values
  }

  private list(items: (Node | null)[], path: string): unknown[] {
    const values: unknown[] = []
    for (const item of items) {
      const field = join(path, String(values.length))
      if (item?.range) this.note(field, item)
      const read = this.valueOf(item, field)
      if (read !== undefined) values.push(read)
    }
    return values
  }

  private text(scalar: Scalar, path: string): string | undefined {
    const text = String(scalar.value ?? '')
    // A block ends with the line break of its last line, which nobody meant.
    const value =
      scalar.type === Scalar.BLOCK_LITERAL || scalar.type === Scalar.BLOCK_FOLDED
        ? text.trimEnd()
        : text
    if (
      scalar.type === Scalar.PLAIN &&
      /^#\S/.test(scalar.comment === undefined ? '' : `#${scalar.comment}`)
    )
      this.refuse(scalar, path, 'cut-by-hash', { value, rest: `#${scalar.comment}` })
    return value === '' ? undefined : value
  }

  private refuse(
    node: Node | null,
    field: string,
    code: string,
    values: Problem['values'] = {},
  ): void {
    const { line, column } = this.spotAt(node?.range?.[0] ?? 0)
    this.fields.problems.push({ ...problemIn(this.file, code, values, line, column), field })
  }

  private note(field: string, { range }: Node): void {
    const { line, column } = this.spotAt(range?.[0] ?? 0)
    this.fields.lines[field] = line
    if (column > 1) this.fields.columns[field] = column
  }
}

interface Pair {
  key: Node | null
  value: Node | null
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
