import { writeFileSync } from 'node:fs'
import { isEngine } from './engine.ts'
import { madePages } from './made-pages.ts'
import { makers } from './makers/index.ts'
import { writePublished } from './published-files.ts'

// A program of its own, so that what it takes can be told: makes the index of an engine of so many pages, and writes
// its files, and how many seconds the making took.
const [engine = '', size = '', folder = '', seconds = ''] = process.argv.slice(2)
if (!isEngine(engine)) throw new Error(engine)
const pages = madePages(Number(size))
const { make } = await makers[engine]()
const start = performance.now()
const files = await make(pages, 'en')
writeFileSync(seconds, String((performance.now() - start) / 1000))
writePublished(folder, files)
