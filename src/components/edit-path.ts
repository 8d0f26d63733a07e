import type { Collection } from '#schema/collection.ts'

/**
 * The path of a file as its repository knows it: from the project folder or, where the content lies outside it, from
 * the content folder. What stands before that is the machine of whoever builds the site.
 *
 * @param file from the project folder, or absolute where the content lies outside it
 */
export const editPathOf = (file: string, collection: Collection): string =>
  /^(\/|[a-z]:)/i.test(file) ? file.slice(file.lastIndexOf(`/${collection}/`) + 1) : file
