import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  Parser,
  Scalar,
  YAMLParseError,
} from 'yaml'
import type { Problem } from '#model/problem.ts'
import { oddCharacterIn } from './_characters.ts'
import { maximumDepth } from './_limits.ts'
import { problemIn, type Spot } from './_place.ts'
import { tooDeepAt } from './_yaml-depth.ts'
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
  const tokens = [...new Parser(counter.addNewLine).parse(yaml)]
  const spotAt = (offset: number): Spot => {
    const { line, col } = counter.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const fields: Fields = { values: {}, lines: { '': 1 }, columns: {}, problems: [] }
  const deep = tooDeepAt(tokens, maximumDepth)
  if (deep !== undefined) {
    const { line, column } = spotAt(deep)
    fields.problems.push(problemIn(file, 'fields-too-deep', { limit: maximumDepth }, line, column))
    return fields
  }
  const document = documentOf(tokens, yaml.length)
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

function documentOf(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const composer = new Composer({
    // No scalar is anything but text: 118.10 keeps its zero and NO is Norway (see schema/fields.ts).
    schema: 'failsafe',
    uniqueKeys: false,
    merge: false,
  })
  const [document, second] = composer.compose(tokens, true, length)
  if (second && document)
    document.errors.push(
      new YAMLParseError([...second.range].slice(0, 2) as [number, number], 'MULTIPLE_DOCS', ''),
    )
  return document as Document.Parsed
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
    if (node.tag && !/^tag:yaml\.org,2002:(str|seq|map)$/.test(node.tag))
      this.refuse(node, path, 'yaml-tag')
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
      this.refuseOdd(key, path)
      const name = String(key.value)
      // No list of fields keeps it; those whose names are free would lose it without a word.
      if (name === '__proto__') {
        this.refuse(key, path, 'field-name', { field: name })
        continue
      }
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
    this.refuseOdd(scalar, path)
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

  /** What stands there as it is was looked at when the file was decoded; only double quotes can write it otherwise. */
  private refuseOdd(scalar: Scalar, field: string): void {
    if (scalar.type !== Scalar.QUOTE_DOUBLE) return
    const found = oddCharacterIn(String(scalar.value))
    if (found) this.refuse(scalar, field, found.code, found.values)
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
