import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotli } from './brotli.ts'

/** A line as slow as one wants: the wait before each answer, and how much all answers together bring in a second. */
export interface Line {
  milliseconds: number
  bytesPerSecond: number
}

/** What Chromium's tools call slow 4G, and Lighthouse calls 3G: 400 ms, 400 kbit/s. */
export const slowLine: Line = { milliseconds: 400, bytesPerSecond: 50_000 }

export interface Served {
  /** With a slash at its end. */
  address: string
  /** How many bytes went out since this was last asked, compressed, without headers. */
  sent(): number
  close(): void
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

/** In pieces of this size the line is shared between answers. */
const piece = 4_096

/**
 * Serves a folder as a host would, compressed and to be kept. The line is slowed here and not by the browser, which
 * does not slow the downloads of workers.
 */
export async function served(folder: string, line?: Line): Promise<Served> {
  let bytes = 0
  let free = 0
  const send = async (response: ServerResponse, body: Buffer): Promise<void> => {
    bytes += body.length
    if (!line) return void response.end(body)
    await wait(line.milliseconds)
    for (let sent = 0; sent < body.length; sent += piece) {
      const part = body.subarray(sent, sent + piece)
      free = Math.max(free, performance.now()) + (1000 * part.length) / line.bytesPerSecond
      await wait(free - performance.now())
      response.write(part)
    }
    response.end()
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const file = join(folder, normalize(decodeURIComponent(pathname)))
    const found = existsSync(file) && statSync(file).isFile()
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Encoding': 'br',
      'Cache-Control': 'max-age=3600',
      // Only a page that is cut off from all others is told the time exactly, and its memory.
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    })
    void send(response, brotli(found ? readFileSync(file) : Buffer.alloc(0)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    sent() {
      const count = bytes
      bytes = 0
      return count
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
