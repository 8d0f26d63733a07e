import { request as byHttp, type IncomingHttpHeaders } from 'node:http'
import { request as byHttps } from 'node:https'
import type { Reach } from './reach.ts'

/** What a host said, as far as anybody listened: its bodies are never read. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
}

/** Why nothing came. */
export interface Failure {
  /** That of Node or OpenSSL, a refusal of the reach, or `timeout`. */
  error: string
}

export type Outcome = Answer | Failure

export interface RequestOptions {
  reach: Reach
  /** In milliseconds, from the first step to the last header. */
  timeout: number
  headers: Readonly<Record<string, string>>
}

export const hasFailed = (outcome: Outcome): outcome is Failure => 'error' in outcome

/**
 * One request, on a connection of its own, without cookies, credentials or a proxy, following nothing.
 *
 * @param url http or https
 */
export function request(
  url: URL,
  method: 'HEAD' | 'GET',
  { reach, timeout, headers }: RequestOptions,
): Promise<Outcome> {
  const refusal = reach.refusal(url)
  if (refusal) return Promise.resolve({ error: refusal })
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  const asking = (url.protocol === 'https:' ? byHttps : byHttp)(plain, {
    method,
    agent: false,
    lookup: reach.lookup,
    headers: { accept: '*/*', ...headers },
  })
  const clock = setTimeout(() => asking.destroy(new Silence()), timeout)
  asking.on('response', (response) => {
    resolve({ status: response.statusCode ?? 0, headers: response.headers })
    // What is behind the headers may be long, or have no end.
    asking.destroy()
  })
  asking.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.name }))
  asking.on('close', () => {
    clearTimeout(clock)
    resolve({ error: 'ECONNRESET' })
  })
  asking.end()
  return promise
}

class Silence extends Error {
  readonly code = 'timeout'
}
