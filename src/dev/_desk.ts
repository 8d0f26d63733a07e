import type { ViteDevServer } from 'vite'
import type { Translator } from '#i18n/index.ts'
import { readingWords } from '#i18n/reading.ts'
import { reportText } from '#i18n/report.ts'
import { openCache } from '#reader/cache.ts'
import { contentFolder, protectedListIn } from '#reader/folder.ts'
import { read } from '#reader/index.ts'
import { factsOf } from './_facts.ts'
import { type Known, Readings } from './_readings.ts'
import { answerMeanwhile, isOfServer } from './_waiting.ts'
import { answer, news, question, timing } from './facts.ts'
import { holdCorpus } from './held.ts'

/** What stands between the content folder and the browsers: it watches, has read what changed, and tells them. */
export class Desk {
  private readonly server: ViteDevServer
  private readonly base: string
  private readonly words: Translator
  private readonly readings: Readings
  /** The first reading: until it is there, pages wait for it. */
  private first: Promise<void> | undefined
  /** What was said last in the terminal. */
  private said = ''

  constructor(server: ViteDevServer, base: string, words: Translator) {
    this.server = server
    this.base = base
    this.words = words
    this.readings = readingsOf(
      server.config.root,
      (known) => this.spread(known),
      (error) => this.break(error),
    )
    this.hold()
    server.ws.on(question, (path: unknown, browser) =>
      browser.send(answer, factsOf(String(path), base, this.readings.known, words)),
    )
  }

  /** @param wanted the port that was asked for */
  async begin(port: number, wanted: number): Promise<void> {
    this.watch()
    this.first = this.readings.next()
    await this.first
    const isWanted = port === wanted || wanted === 0
    const values = { url: `http://localhost:${port}${this.base}`, port: String(wanted) }
    console.log(this.words.t(isWanted ? 'dev.serving' : 'dev.serving-elsewhere', values))
  }

  private watch(): void {
    const { watcher, config } = this.server
    const list = protectedListIn(config.root)
    const places = [contentFolder(config.root), ...(list === undefined ? [] : [list])]
    watcher.add(places)
    watcher.on('all', (event, path) => {
      const place = places.find((each) => path.startsWith(each))
      // Names that begin with a dot are not read: those of editors, and of this program while it writes.
      if (place !== undefined && !/[\\/]\./.test(path.slice(place.length)))
        this.readings.changed(event.startsWith('unlink'))
    })
  }

  /** Pages say which reading they are made from: one that was made before the last has to be loaded again. */
  private hold(): void {
    this.server.middlewares.use(async (request, response, next) => {
      if (isOfServer(request.originalUrl ?? '/')) return next()
      await this.first
      const { good, generation } = this.readings.known
      response.setHeader('Server-Timing', `${timing};desc="${generation}"`)
      if (good) next()
      else answerMeanwhile(request, response, this.words)
    })
  }

  /** An error of the code is for those who write code: Vite shows it with its stack. */
  private break(error: Error): void {
    const { message, stack = '' } = error
    console.error(stack)
    this.server.ws.send({ type: 'error', err: { message, stack } })
  }

  private spread({ good, isNew, problems, files }: Known): void {
    if (good && isNew) {
      holdCorpus(good.corpus)
      // The event by which Astro forgets which pages there are.
      for (const environment of Object.values(this.server.environments))
        if (environment.name !== 'client') environment.hot.send('astro:content-changed', {})
    }
    this.server.ws.send(news)
    const report = reportText(problems, files, this.words, { built: true })
    if (report !== this.said) console.log(report)
    this.said = report
  }
}

function readingsOf(
  root: string,
  tell: (known: Known) => void,
  fail: (error: Error) => void,
): Readings {
  const folder = contentFolder(root)
  const cache = openCache(root, folder)
  return new Readings(
    async () =>
      read({
        folder,
        root,
        asOf: process.env['SAMLENG_AS_OF'],
        protectedList: protectedListIn(root),
        languages: readingWords(),
        cache: await cache,
      }),
    tell,
    fail,
  )
}
