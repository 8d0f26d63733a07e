import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { root } from './site.ts'

/**
 * Stands in for the dialog in which somebody chooses a folder: the browser’s own, which belongs to the page.
 *
 * @param meetings what the editor calls them, in the language of its fields
 */
export async function openFolder(
  page: Page,
  files: readonly (readonly [string, string])[],
  meetings = 'Meetings',
): Promise<void> {
  await page.addInitScript(() => {
    const own = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('project', { create: true })
    Object.assign(window, { showDirectoryPicker: own })
  })
  await page.goto('admin/')
  await page.evaluate(
    async (files) => {
      const top = await navigator.storage.getDirectory()
      const project = await top.getDirectoryHandle('project', { create: true })
      await project.getDirectoryHandle('.git', { create: true })
      for (const [path, text] of files) {
        const [name, ...folders] = path.split('/').reverse() as [string, ...string[]]
        let folder = project
        for (const part of folders.reverse())
          folder = await folder.getDirectoryHandle(part, { create: true })
        const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
        await writable.write(text)
        await writable.close()
      }
    },
    files as [string, string][],
  )
  await page.getByRole('button', { name: 'Work with Local Repository' }).click()
  await expect(page.getByRole('treeitem', { name: meetings })).toBeVisible()
}

/** Every text file below a folder, by its path from the project. */
export const filesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(mdx?|yml)$/.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')])
