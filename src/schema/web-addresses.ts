import { type Collection, collections } from './collection.ts'
import { type FieldDescription, fieldsOf, fieldsOfSite, fieldsOfTranslation } from './described.ts'
import { type FieldPath, placedFields } from './paths.ts'

type ByCollection = Readonly<Record<Collection, readonly FieldPath[]>>

/** Every field of each collection that may hold a web address. */
export const addressFields = byCollection(fieldsOf)

/** The same of translations. */
export const translatedAddressFields = byCollection(fieldsOfTranslation)

/** The same of `site.yml`. Templates are no addresses yet, and a repository may be open to its editors only. */
export const siteAddressFields = pathsIn(fieldsOfSite).filter(([name]) => name !== 'repository')

function byCollection(fieldsOf: (of: Collection) => readonly FieldDescription[]): ByCollection {
  return Object.fromEntries(
    collections.map((collection) => [collection, pathsIn(fieldsOf(collection))]),
  ) as unknown as ByCollection
}

function pathsIn(fields: readonly FieldDescription[]): FieldPath[] {
  return [...placedFields(fields)].flatMap(({ path, field: { kind } }) =>
    ['web-address', 'site-address', 'contact'].includes(kind) ? [path] : [],
  )
}
