import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { CmsConfig, EntryCollection, Field } from '@sveltia/cms'
import { translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { read } from '#reader/index.ts'
import { collections } from '#schema/collection.ts'
import { fieldsOf } from '#schema/described.ts'
import { idOf } from './admin/id.ts'
import admin from './admin.ts'

const root = join(import.meta.dirname, '../..')

const corpus = async () =>
  (await read({ folder: join(root, 'e2e/content'), root, languages: readingWords() })).published

const configs = async (): Promise<Record<string, CmsConfig>> =>
  Object.fromEntries(
    [...admin.files(await corpus())]
      .filter(({ path }) => path.endsWith('.json'))
      .map(({ path, body }) => [path, JSON.parse(String(body())).config]),
  )

test('every field of every collection has a form field, with a name and a sentence, in every language', async () => {
  const all = await configs()
  assert.deepEqual(Object.keys(all), ['admin/config.en.json', 'admin/config.km.json'])
  for (const [path, config] of Object.entries(all))
    for (const collection of collections) {
      const form = config.collections?.find((each) => 'name' in each && each.name === collection)
      const fields = new Map((form as EntryCollection).fields.map((field) => [field.name, field]))
      for (const { name } of fieldsOf(collection)) {
        const field = fields.get(name) as Field & { label?: string; hint?: string }
        assert.ok(field?.label && field.hint, `${path} ${collection}.${name}`)
      }
    }
})

test('what holds without a field is the same wherever a field of that name stands', () => {
  const found = new Map<string, unknown>()
  const walk = (fields: ReturnType<typeof fieldsOf>): void => {
    for (const field of fields) {
      if (field.default !== undefined && !field.isList) {
        assert.ok(!found.has(field.name) || found.get(field.name) === field.default, field.name)
        found.set(field.name, field.default)
      }
      walk(field.fields ?? [])
    }
  }
  for (const collection of collections) walk(fieldsOf(collection))
  assert.ok(found.size > 3)
})

test('an id is made of a title in Latin letters, and asked for where titles are in others', () => {
  const templates = (locales: string[]) =>
    (['meetings', 'asks', 'recommendations'] as const).map(
      (collection) => idOf(collection, { locales }, translator('en')).template,
    )
  assert.deepEqual(templates(['en', 'km']), ['{{date}}-{{title}}', '{{title}}', '{{paragraph}}'])
  assert.deepEqual(templates(['km', 'en']), [undefined, undefined, '{{paragraph}}'])
})

test('a site that wants no editor has none', async () => {
  const found = await corpus()
  const without = { ...found, site: { ...found.site, admin: false } }
  assert.deepEqual([...admin.files(without)], [])
})
