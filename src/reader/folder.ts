import { resolve } from 'node:path'

/**
 * Where the content lies: in the folder that was chosen, else in that of SAMLENG_CONTENT, else in `content`.
 *
 * @param root the project folder, from which other folders are named
 * @returns absolute
 */
export const contentFolder = (root: string, chosen = process.env['SAMLENG_CONTENT']): string =>
  resolve(root, chosen ?? 'content')
