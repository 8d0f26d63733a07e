import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import type { Corpus } from '#model/corpus.ts'
import { textOfCell } from '#outputs/csv.ts'
import data from '#outputs/data.ts'

interface Field {
  name: string
  type: string
  title: string
  description: string
  delimiter?: string
  constraints?: { required?: boolean; enum?: string[]; pattern?: string; minimum?: number }
}
export interface Resource {
  name: string
  path: string
  bytes: number
  hash: string
  schema: {
    fields: Field[]
    primaryKey: string[]
    foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}
/** By path, as text. */
export type Files = ReadonlyMap<string, string>
export type Row = Record<string, string>

/** All files of the data of a corpus. */
export const filesOf = (of: Corpus): Files =>
  new Map(
    [...data.files(of)].map(({ path, body }) => [
      path,
      Buffer.from(body() as Uint8Array).toString(),
    ]),
  )

export const textIn = (files: Files, name: string): string => files.get(`data/${name}`) ?? ''

export const resourcesIn = (files: Files): Resource[] =>
  JSON.parse(textIn(files, 'datapackage.json')).resources

export const rowsOf = ({ path }: Resource, from: Files): Row[] => {
  const parsed = Papa.parse<Row>(textIn(from, path).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`)
  return parsed.data.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOfCell(cell)])),
  )
}

/** What a validator of Data Packages would say of these files: types, constraints, keys, sums. */
export function* faultsIn(from: Files): Generator<string> {
  const all = resourcesIn(from)
  const tables = new Map(all.map((resource) => [resource.name, rowsOf(resource, from)]))
  for (const resource of all) {
    const bytes = Buffer.from(textIn(from, resource.path))
    if (bytes.length !== resource.bytes) yield `${resource.name}: bytes`
    if (`sha256:${createHash('sha256').update(bytes).digest('hex')}` !== resource.hash)
      yield `${resource.name}: hash`
    const rows = tables.get(resource.name) ?? []
    for (const row of rows) yield* cellFaults(resource, row)
    yield* keyFaults(resource, rows, tables)
  }
}

function* cellFaults({ name, schema }: Resource, row: Row): Generator<string> {
  const names = schema.fields.map((field) => field.name)
  if (Object.keys(row).join() !== names.join()) yield `${name}: columns`
  for (const field of schema.fields) {
    const fault = cellFault(field, row[field.name] ?? '')
    if (fault) yield `${name}.${field.name}: ${fault}`
  }
}

function cellFault({ type, constraints = {} }: Field, cell: string): string | undefined {
  const { required, minimum = -Infinity, pattern = '.*' } = constraints
  if (cell === '') return required ? 'required' : undefined
  if (!forms[type]?.test(cell)) return `${cell} is no ${type}`
  if (constraints.enum?.includes(cell) === false) return `${cell} is none of its values`
  if (!new RegExp(`^(?:${pattern})$`, 's').test(cell)) return `${cell} does not fit`
  return Number(cell) < minimum ? `${cell} is too small` : undefined
}

const forms: Record<string, RegExp> = {
  string: /^/,
  list: /^[^;]+(; [^;]+)*$/,
  boolean: /^(true|false)$/,
  integer: /^-?\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
}
function* keyFaults(
  { name, schema }: Resource,
  rows: readonly Row[],
  tables: ReadonlyMap<string, readonly Row[]>,
): Generator<string> {
  const keyIn = (columns: readonly string[]) => (row: Row) =>
    columns.map((column) => row[column] ?? '').join('\u0000')
  const keys = rows.map(keyIn(schema.primaryKey))
  if (new Set(keys).size < keys.length) yield `${name}: two rows have one key`
  for (const { fields, reference } of schema.foreignKeys) {
    const there = new Set((tables.get(reference.resource) ?? []).map(keyIn(reference.fields)))
    for (const key of rows.map(keyIn(fields)))
      if (key !== '' && !there.has(key))
        yield `${name}.${fields}: no ${key} in ${reference.resource}`
  }
}
