import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { collections } from '#schema/collection.ts'
import type { FieldMeta } from '#schema/fields.ts'
import { schemas } from '#schema/index.ts'
import { attacks } from './payloads/index.ts'
import { frontMatter, slots } from './slots.ts'

for (const collection of collections)
  test(`every text in the front matter of ${collection} holds an attack`, () => {
    const planted = new Set(pathsOf(frontMatter[collection]('attack', 1), '', 'attack'))
    const texts = [...new Set(textsIn(schemas[collection], ''))]
    assert.deepEqual(
      texts.filter((path) => !planted.has(path)),
      [],
    )
    assert.notEqual(texts.length, 0)
  })

test('no two slots put an attack into one file', () => {
  const [attack] = attacks
  assert.ok(attack)
  const paths = slots.map((slot) => slot.file(attack).path.toLowerCase())
  assert.equal(new Set(paths).size, paths.length)
})

test('no two attacks are alike', () => {
  assert.equal(new Set(attacks.map(({ text }) => text)).size, attacks.length)
  assert.ok(attacks.length >= 300)
})

/** Where a value stands: `history.text`. */
function pathsOf(value: unknown, path: string, wanted: string): string[] {
  if (value === wanted) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, Array.isArray(value) ? path : join(path, key), wanted),
  )
}

/** The fields that hold any text: not those with a form of their own, which refuse what is not of that form. */
function textsIn(schema: z.ZodType, path: string): string[] {
  const points = (schema.meta() as FieldMeta | undefined)?.references !== undefined
  if (schema instanceof z.ZodString) return !points && holdsAnything(schema) ? [path] : []
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      textsIn(field as z.ZodType, join(path, name)),
    )
  if (schema instanceof z.ZodArray) return textsIn(schema.element as z.ZodType, path)
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => textsIn(option as z.ZodType, path))
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return textsIn(schema.unwrap() as z.ZodType, path)
  return []
}

const holdsAnything = (schema: z.ZodType): boolean =>
  schema.safeParse('<img src=x onerror=ran(1)>').success

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
