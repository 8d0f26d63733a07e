import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { atMost, DownloadError, patient } from './patient.ts'

/** Fails so often, then answers; remembers when it was asked and how long was waited. */
function failing(times: number, isOffline = () => false) {
  const waited: number[] = []
  let asked = 0
  const download = async (address: string) => {
    asked++
    if (asked <= times) throw new Error('lost')
    return `text of ${address}`
  }
  const wait = async (milliseconds: number) => void waited.push(milliseconds)
  return { download: patient(download, wait, isOffline), waited, asked: () => asked }
}

test('what does not come is asked for again, after longer and longer pauses', async () => {
  const { download, waited } = failing(2)
  assert.equal(await download('/a.json'), 'text of /a.json')
  assert.deepEqual(waited, [300, 1500])
})

test('what does not come three times is a failure, and is asked for anew by the next who wants it', async () => {
  const { download, asked } = failing(3)
  await assert.rejects(download('/a.json'), DownloadError)
  assert.equal(asked(), 3)
  assert.equal(await download('/a.json'), 'text of /a.json')
})

test('a device that knows it is offline does not wait for a network', async () => {
  const { download, asked, waited } = failing(1, () => true)
  await assert.rejects(download('/a.json'), DownloadError)
  assert.equal(asked(), 1)
  assert.deepEqual(waited, [])
})

test('two who want the same at the same time get it from one download', async () => {
  const { download, asked } = failing(0)
  await Promise.all([download('/a.json'), download('/a.json'), download('/b.json')])
  assert.equal(asked(), 2)
})

test('however many are wanted, so many run at a time, and all of them come or fail', async () => {
  const settled = fc.array(fc.boolean(), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(settled, fc.integer({ min: 1, max: 5 }), async (comes, most) => {
      let running = 0
      let highest = 0
      const download = atMost(most, async (address) => {
        running++
        highest = Math.max(highest, running)
        await new Promise(setImmediate)
        running--
        if (!comes[Number(address)]) throw new Error(address)
        return address
      })
      const results = await Promise.allSettled(comes.map((_, place) => download(String(place))))
      assert.deepEqual(
        results.map(({ status }) => status === 'fulfilled'),
        comes,
      )
      assert.equal(highest, Math.min(most, comes.length))
    }),
  )
})
