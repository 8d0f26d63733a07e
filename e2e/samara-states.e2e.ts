import { translator } from '#i18n/index.ts'
import { expect, test } from './site.ts'

const { t } = translator('en')

/** As of 15 January 2026: the title, the state, whether it is overdue, and the days since it was asked. */
const asks = [
  ['Clean wells in every district', 'open', false, 611],
  ['Water prices made public', 'acknowledged', false, 611],
  ['Toilets in every school', 'promised', false, 301],
  ['Training for every teacher', 'promised', true, 301],
  ['Textbooks in all languages of Samara', 'in-progress', false, 289],
  ['A budget summary that everybody can read', 'done', false, undefined],
  ['Free access to the river', 'refused', false, undefined],
  ['A night school in Samara City', 'withdrawn', false, undefined],
] as const

test('the list of asks shows each state of the ledger, and how long each has waited', async ({
  page,
}) => {
  await page.goto('asks/')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(asks.length)
  for (const [title, state, overdue, days] of asks) {
    const row = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: title }),
    })
    await expect(row).toContainText(t(`ask.state.${state}`))
    await expect(row.getByText(t('ask.overdue'))).toHaveCount(overdue ? 1 : 0)
    await expect(row.getByText(/\d+ days/)).toHaveText(
      days === undefined ? [] : [t('ask.days', { count: days })],
    )
  }
})

test('an ask shows what happened, with the day and the source of each event', async ({ page }) => {
  await page.goto('asks/water-prices/')
  const steps = page.locator('.timeline > li')
  await expect(steps.locator('time')).toHaveText([
    '14 May 2024',
    'August 2024',
    '1 February 2025',
    '2 November 2025',
  ])
  for (const step of (await steps.all()).slice(1))
    await expect(step.locator('a[href*="/sources/"]').first()).toBeVisible()
})

test('a review shows every total that was declared, and the positions of the day', async ({
  page,
}) => {
  await page.goto('reviews/xsa-2/')
  const rows = page.getByRole('table', { name: t('totals.caption') }).locator('tbody tr')
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent?.trim())),
  )
  expect(cells).toEqual([
    ['received', '6', '20 May 2024'],
    ['supported', '4', '20 May 2024'],
    ['noted', '1', '20 May 2024'],
    ['pending', '1', '20 May 2024'],
    ['supported', '3', '26 September 2024'],
    ['noted', '3', '26 September 2024'],
    ['pending', '0', '26 September 2024'],
  ])
  await expect(page.locator('.position-bar').getByText('3 of 6 supported')).toBeVisible()
  const changes = page.getByRole('table', { name: t('changes.caption') })
  await expect(changes.locator('tbody tr')).toHaveCount(2)
  await expect(changes.locator('tbody tr').first()).toHaveText(/41\.3.*supported.*noted/s)
})

test('recommendations stand in the order of their numbers, 41.2 before 41.10', async ({ page }) => {
  await page.goto('recommendations/')
  const numbers = await page
    .getByRole('main')
    .locator('.row')
    .evaluateAll((rows) => rows.map((row) => /\b\d\d\.\d+/.exec(row.textContent ?? '')?.[0]))
  expect(numbers).toEqual([
    '12.7',
    ...['41.1', '41.2', '41.3', '41.4', '41.5', '41.10'],
    ...['29.1', '29.4', '29.6', '29.10'],
  ])
})

test('the three measures of a recommendation are never merged', async ({ page }) => {
  await page.goto('recommendations/xsa-2/41-1/')
  const measures = page.locator('.status-line > div')
  await expect(measures).toHaveCount(3)
  await expect(measures.nth(0)).toContainText(t('position.supported'))
  await expect(measures.nth(1)).toContainText(t('implementation.full'))
  await expect(measures.nth(2)).toContainText(t('implementation.partial'))
})
