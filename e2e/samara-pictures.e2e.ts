import type { Locator, Page } from '@playwright/test'
import { translator } from '#i18n/index.ts'
import { expect, test } from './site.ts'

const { t } = translator('en')

/** The words of each row of a table, its heading included. */
const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    )

/** The picture that a sentence describes, with its table laid open. */
async function pictureOf(page: Page, sentence: string) {
  const picture = page.getByRole('figure').filter({ hasText: sentence })
  await expect(picture.locator('figcaption')).toHaveText(sentence)
  const summary = picture.getByText(t('picture.table'))
  if (await summary.isVisible()) await summary.click()
  return { picture, rows: await rowsOf(picture.getByRole('table')) }
}

const numbers = (row: readonly string[]) => row.slice(1).map(Number)

test('positions by cycle: sentence, drawing and table say what the reviews declare', async ({
  page,
}) => {
  await page.goto('reviews/')
  const { picture, rows } = await pictureOf(
    page,
    'Of the recommendations it received, Samara supported 9 of 12 in cycle 1 (2019) and 3 of 6 in cycle 2 (2024).',
  )
  expect(rows).toEqual([
    ['Samara: first review, 2019', '12', '9', '3', '0'],
    ['Samara: second review, 2024', '6', '3', '3', '0'],
    ['Samara: third review, 2025', 'not known', 'not known', 'not known', 'not known'],
  ])
  for (const [received, ...positions] of rows.slice(0, 2).map(numbers))
    expect(positions.reduce((sum, each) => sum + each, 0)).toBe(received)
  await expect(picture.locator('svg text')).toHaveText([
    '9',
    '3',
    '12',
    'cycle 1',
    '2019',
    '3',
    '3',
    '6',
    'cycle 2',
    '2024',
    'not known',
    'cycle 3',
    '2025',
  ])
  await expect(page.getByRole('main').getByText('9 of 12 supported')).toBeVisible()
})

test('asks by sector: the states of a row make up its asks, and the last row is what the list counts', async ({
  page,
}) => {
  await page.goto('sectors/')
  const { rows } = await pictureOf(
    page,
    '5 of 8 asks wait for an answer, the largest number in Schools (3 of 4).',
  )
  expect(rows).toEqual([
    ['Open budget 2 asks', '0', '1', '0', '0', '1', '0', '0', '0'],
    ['Schools 4 asks', '0', '0', '2', '1', '0', '0', '1', '1'],
    ['Water 3 asks', '1', '1', '0', '0', '0', '1', '0', '0'],
    [`${t('picture.matrix.all')} 8 asks`, '1', '1', '2', '1', '1', '1', '1', '1'],
  ])
  for (const row of rows) {
    const [asks] = /\d+(?= asks)/.exec(row[0] ?? '') ?? []
    const states = numbers(row).slice(0, 7)
    expect(states.reduce((sum, each) => sum + each, 0)).toBe(Number(asks))
  }
})

test('asks over time: on each day those asked less those answered wait', async ({ page }) => {
  await page.goto('asks/')
  const { rows } = await pictureOf(
    page,
    '8 asks have been made since 14 May 2024; on 15 January 2026, 3 of 8 are answered or withdrawn and 5 of 8 wait for an answer.',
  )
  expect(rows[0]).toEqual(['14 May 2024', '4', '0', '4'])
  expect(rows.at(-1)).toEqual(['15 January 2026', '8', '3', '5'])
  for (const [asked = 0, answered = 0, waiting] of rows.map(numbers))
    expect(asked - answered).toBe(waiting)
  await page.goto('')
  await expect(
    page.getByRole('heading', { name: t('home.waiting', { count: 5, total: 8 }) }),
  ).toBeVisible()
})

test('positions that changed: as many as the table of them lists', async ({ page }) => {
  await page.goto('reviews/xsa-2/')
  const { picture, rows } = await pictureOf(
    page,
    'Samara changed its position on recommendations: 1 of 6 from supported to noted (26 September 2024) and 1 of 6 from pending to noted (26 September 2024).',
  )
  expect(rows).toEqual([
    ['26 September 2024', 'supported', 'noted', '1 of 6'],
    ['26 September 2024', 'pending', 'noted', '1 of 6'],
  ])
  const listed = page.getByRole('table', { name: t('changes.caption') }).locator('tbody tr')
  await expect(listed).toHaveCount(2)
  const [before, after] = [picture.locator('.before'), picture.locator('.after')]
  await expect(before).toHaveText(/4 of 6 supported.*1 of 6 noted.*1 of 6 pending/s)
  await expect(after).toHaveText(/3 of 6 supported.*3 of 6 noted/s)
})

test('the thread of a recommendation: each of its line, with what it takes up and its position', async ({
  page,
}) => {
  await page.goto('recommendations/xsa-2/41-5/')
  const { picture, rows } = await pictureOf(
    page,
    'This was recommended in 2 of 3 reviews: 29.4 in 2019 (noted), 41.3 in 2024 (noted) and 41.5 in 2024 (noted).',
  )
  expect(rows).toEqual([
    ['2019', '29.4 Water and its price in public accounts', 'noted'],
    [
      '2024',
      '41.3 Prices of water in every newspaper narrows 29.4 (2019)',
      'noted (the State’s word: “refused”)',
    ],
    ['2024', '41.5 An office for complaints about the budget answers 29.4 (2019)', 'noted'],
  ])
  await expect(picture.locator('.drawing > svg text')).toHaveText([
    '29.4',
    '41.3',
    '41.5',
    '2019',
    'cycle 1',
    '2024',
    'cycle 2',
  ])
})

/** Pages with pictures, and how many tables stand below a drawing there. */
const pages = [
  ['reviews/', 1],
  ['reviews/xsa-2/', 1],
  ['sectors/', 0],
  ['recommendations/xsa-2/41-5/', 1],
  ['asks/', 1],
] as const

test('a picture is heard once: its sentence, then its table, and not the drawing', async ({
  page,
}) => {
  await page.goto('asks/')
  const picture = page.locator('figure.picture')
  await expect(picture).toMatchAriaSnapshot(`
    - figure:
      - text: /8 asks have been made since 14 May 2024/
      - group: The same numbers as a table
  `)
  expect(await picture.ariaSnapshot()).not.toMatch(/img|of 8 waiting/)
})

test('on paper, each picture shows its table', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  for (const [name, tables] of pages) {
    await page.goto(name)
    const below = page.locator('figure.picture details table')
    await expect(below, name).toHaveCount(tables)
    for (const table of await below.all()) await expect(table, name).toBeVisible()
  }
})

test('on a phone, nothing of a picture is cut off or smaller than 12 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  for (const [name] of pages)
    for (const language of ['', 'km/']) {
      await page.goto(`${language}${name}`)
      const wrong = await page.locator('figure.picture').evaluateAll((pictures) =>
        pictures
          .flatMap((picture) => [...picture.querySelectorAll('*')])
          .filter(({ childNodes }) =>
            [...childNodes].some(
              ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
            ),
          )
          .filter((each) => {
            const { left, right, width } = each.getBoundingClientRect()
            const cut = width > 1 && (left < 0 || right > innerWidth)
            return cut || Number.parseFloat(getComputedStyle(each).fontSize) < 12
          })
          .map((each) => each.textContent),
      )
      expect(wrong, `${language}${name}`).toEqual([])
    }
})
