import { resolve } from 'node:path'

/**
 * Where the content lies: in the folder that was chosen, else in that of SAMLENG_CONTENT, else in `content`.
 *
 * @param root the project folder, from which other folders are named
 * @returns absolute
 */
export const contentFolder = (root: string, chosen = process.env['SAMLENG_CONTENT']): string =>
  resolve(root, chosen ?? 'content')

/**
 * The list of names that must not be published: the one that was chosen, else that of SAMLENG_PROTECTED. An empty
 * variable is what a build of somebody else's copy has in the place of a secret: there, no list was named.
 *
 * @returns absolute; none when no list was named
 */
export const protectedListIn = (
  root: string,
  chosen = process.env['SAMLENG_PROTECTED'],
): string | undefined => (chosen ? resolve(root, chosen) : undefined)
