import type { Collection } from '#schema/collection.ts'

/**
 * The address of an entry inside the site: no origin, no base path, no language; always a slash at the end.
 * `recommendations` + `khm-2/118-22` → `/recommendations/khm-2/118-22/`. Pages stand at the root: `/about/`.
 */
export const addressOf = ({ collection, id }: { collection: Collection; id: string }): string =>
  collection === 'pages' ? `/${id}/` : `/${collection}/${id}/`
