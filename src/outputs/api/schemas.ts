import type { Translator } from '#i18n/index.ts'
import type { Corpus } from '#model/corpus.ts'
import { type DataCollection, dataCollections } from '#model/data-addresses.ts'
import { translationStates } from '#model/words.ts'
import { columnLabel, columnMeaning } from '#outputs/data/column-words.ts'
import { standingColumns } from '#outputs/data/standing-columns.ts'
import { fieldsOf } from '#schema/described.ts'
import { patterns } from '#schema/fields.ts'
import { factsOf } from './entry-file.ts'
import { component, fieldSchemas, objectSchema, type Schema, valueSchema } from './field-schemas.ts'

/** The shapes of what is in the files of the API, by name; each is what its file of this folder makes. */
export function componentSchemas(corpus: Corpus, words: Translator): Record<string, Schema> {
  const collections = dataCollections.map((collection) => ({
    collection,
    name: componentName(collection),
  }))
  return {
    ...basicSchemas(corpus, words),
    ...Object.fromEntries(
      collections.flatMap(({ collection, name }) => [
        [`${name}Item`, itemSchema(collection, corpus, words)],
        [name, entrySchema(collection, corpus, words)],
      ]),
    ),
  }
}

/** What an entry of a collection is called among the shapes: `Asks`. */
export const componentName = (collection: string): string =>
  collection.replace(/^./, (letter) => letter.toUpperCase())

const text: Schema = { type: 'string' }
const day: Schema = { type: 'string', format: 'date' }
const someDay: Schema = { type: 'string', pattern: patterns['partial-date'].source }
const count: Schema = { type: 'integer', minimum: 0 }
const address: Schema = { type: 'string', format: 'uri' }

const byLocale = ({ site }: Corpus, values: Schema, required: readonly string[] = []): Schema =>
  objectSchema(Object.fromEntries(site.locales.map((locale) => [locale, values])), required)

function basicSchemas(corpus: Corpus, { t }: Translator): Record<string, Schema> {
  const { locales } = corpus.site
  const section = objectSchema(
    { anchor: text, depth: { type: 'integer', minimum: 1, maximum: 6 }, heading: text, text },
    ['anchor', 'depth', 'heading', 'text'],
  )
  const span = {
    moved: { type: 'string', enum: ['state', 'position', 'report', 'assessment'] },
    value: text,
    from: someDay,
    to: someDay,
    days: count,
    beganBy: { ...text, description: t('data.about.event') },
  }
  return {
    Words: { ...byLocale(corpus, text), description: t('api.words') },
    Reference: {
      ...objectSchema({ id: text, api: address }, ['id', 'api']),
      description: t('api.reference'),
    },
    Pages: { ...byLocale(corpus, address, locales), description: t('data.about.page') },
    Translations: {
      ...byLocale(corpus, { enum: translationStates }, locales),
      description: t('data.about.translation'),
    },
    Span: { ...objectSchema(span, ['moved', 'value', 'from', 'days']), description: t('api.span') },
    Body: {
      ...byLocale(corpus, { type: 'array', items: section }),
      description: t('api.body'),
    },
    AsOf: { ...day, description: t('api.as-of') },
  }
}

const names = { id: text, api: address, page: component('Pages') }

function itemSchema(collection: DataCollection, corpus: Corpus, words: Translator): Schema {
  const facts = fieldSchemas(factsOf(fieldsOf(collection)), collection, words)
  const standing = standingSchema(collection, corpus, words)
  return objectSchema({ ...names, ...facts.properties, ...standing }, [
    ...Object.keys(names),
    ...facts.required,
    ...Object.keys(standing),
  ])
}

function entrySchema(collection: DataCollection, corpus: Corpus, words: Translator): Schema {
  const fields = fieldSchemas(fieldsOf(collection), collection, words)
  const spans = { type: 'array', items: component('Span') }
  const always: Record<string, Schema> = {
    ...names,
    asOf: component('AsOf'),
    collection: { const: collection },
    language: { type: 'string', description: words.t('data.about.language') },
    translation: component('Translations'),
    ...standingSchema(collection, corpus, words),
    ...(fieldsOf(collection).some(({ name }) => name === 'history') && { spans }),
    body: component('Body'),
  }
  return objectSchema({ ...always, ...fields.properties }, [
    ...Object.keys(always),
    ...fields.required,
  ])
}

function standingSchema(
  collection: DataCollection,
  corpus: Corpus,
  words: Translator,
): Record<string, Schema> {
  const columns = standingColumns(collection, corpus)
  if (columns.length === 0) return {}
  const properties = columns.map((column): [string, Schema] => {
    const value = valueSchema(column)
    return [
      column.name,
      {
        title: columnLabel(column, words),
        description: columnMeaning(column, words),
        ...(column.isList ? { type: 'array', items: value } : value),
      },
    ]
  })
  const required = columns.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  const description = words.t('api.standing')
  return { standing: { description, ...objectSchema(Object.fromEntries(properties), required) } }
}
