import type { Collection } from '#schema/collection.ts'

/**
 * The path of a file as its repository knows it: from the project folder or, where the content lies outside it, from
 * the content folder. What stands before that is the machine of whoever builds the site.
 *
 * @param file from the project folder, or absolute where the content lies outside it
 */
export const editPathOf = (file: string, collection: Collection): string =>
  /^(\/|[a-z]:)/i.test(file) ? file.slice(file.lastIndexOf(`/${collection}/`) + 1) : file

/**
 * The content folder as its repository knows it, with a slash at the end; empty where it is the repository.
 *
 * @param entries of the content; without any it is where it usually is
 */
export function editFolderOf(entries: readonly { file: string; collection: Collection }[]): string {
  const [entry] = entries
  if (!entry) return 'content/'
  const path = editPathOf(entry.file, entry.collection)
  return path.slice(0, path.lastIndexOf(`${entry.collection}/`))
}
