import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSafeServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { translator } from '#i18n/index.ts'
import { reportLines } from '#i18n/report.ts'
import { linkProblems } from '#model/checks/outside-links.ts'
import { outsideLinks } from '#model/outside-links.ts'
import { located } from '#model/problem.ts'
import { readTrial } from '#reader/trial.ts'
import type { LinkRecords } from '#schema/link-records.ts'
import { type LookOptions, look } from './look.ts'
import { reachOf } from './reach.ts'

/** Hosts on this machine: `gone` is asked at http://gone.localhost, at a port that is free. */
export type Hosts = Readonly<Record<string, RequestListener>>

/** @param at the address of a path at a host: `at('gone', '/a')` */
export type Work<Answer> = (at: (host: string, path?: string) => string) => Promise<Answer>

/** Does something while hosts answer. */
export const withHosts = <Answer>(hosts: Hosts, work: Work<Answer>): Promise<Answer> =>
  whileServing(createServer(answererOf(hosts)), 'http', work)

/** The same by https, with a certificate that nobody trusts. */
export const withUntrustedHosts = <Answer>(hosts: Hosts, work: Work<Answer>): Promise<Answer> =>
  whileServing(createSafeServer({ key, cert }, answererOf(hosts)), 'https', work)

async function whileServing<Answer>(
  server: Server,
  scheme: string,
  work: Work<Answer>,
): Promise<Answer> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  try {
    return await work((host, path = '/') => `${scheme}://${host}.localhost:${port}${path}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const answererOf =
  (hosts: Hosts): RequestListener =>
  (request, response) => {
    const [name = ''] = (request.headers.host ?? '').split('.')
    const answer = hosts[name]
    if (answer) answer(request, response)
    else response.writeHead(500).end()
  }

/** Answers everything alike. */
export const answering =
  (status: number, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end()
  }

/** The day of the looking. */
export const day = '2026-03-01'
export const usual: LookOptions = {
  day,
  days: 30,
  reach: reachOf(true),
  userAgent: 'Samleng',
  pause: 0,
  timeout: 400,
  patience: 1500,
}

export interface Trial extends Partial<LookOptions> {
  known?: LinkRecords
  /** The content, with the links; by default they stand in the body of a sector. */
  files?: Readonly<Record<string, string>>
}

/** What comes of looking at links, and what is said of it. */
export async function lookedAt(
  links: readonly string[],
  { known = {}, files, ...options }: Trial = {},
) {
  const body = links.map((link, index) => `[Link ${index + 1}](${link})\n`).join('\n')
  const sector = { 'sectors/human-rights.md': `---\ntitle: Human rights\n---\n${body}` }
  const reading = await readTrial(files ?? sector)
  assert.deepEqual(reading.problems, [])
  const all = [...outsideLinks(reading.corpus, reading.siteFile)].filter(
    ({ entry }) => entry !== undefined,
  )
  const looked = await look(all, known, { ...usual, ...options })
  const problems = [...linkProblems(all, looked.records)].map(located)
  const lines = (locale = 'en') => reportLines(problems, translator(locale))
  return { ...looked, problems, lines }
}

/** What is said of one link. */
export const only = async (link: string, trial: Trial = {}) => {
  const { lines } = await lookedAt([link], trial)
  return lines().map((line) => line.replace(/^content\/sectors\/human-rights\.md:4:1 {2}/, ''))
}

/** They guard nothing. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg9r3wJXoPeRNz+LWT
UAStXhXk/XjTPzNfV0rlCn+GCrShRANCAAQDE4Z4hEhwFYZ/M6VF2kHj/ygbAjfT
Gn3PuMBrqPTS1ukL2zJw2hS09K/wW0HMtmJJHCMr81EpeuGXqI5WCXQt
-----END PRIVATE KEY-----
`
const cert = `-----BEGIN CERTIFICATE-----
MIIBjDCCATOgAwIBAgIUDosaxlLJBkMYgG/iopxrya//w84wCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQbm9ib2R5LmxvY2FsaG9zdDAgFw0yNjExMjMwMjU4MjNaGA8y
MTI2MTAzMDAyNTgyM1owGzEZMBcGA1UEAwwQbm9ib2R5LmxvY2FsaG9zdDBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABAMThniESHAVhn8zpUXaQeP/KBsCN9Mafc+4
wGuo9NLW6QvbMnDaFLT0r/BbQcy2YkkcIyvzUSl64ZeojlYJdC2jUzBRMB0GA1Ud
DgQWBBSSlZ+N233lG8fyjQZTShzTX9UjeDAfBgNVHSMEGDAWgBSSlZ+N233lG8fy
jQZTShzTX9UjeDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIHxh
hTRhdQuYYRp2pjbCUfXTcUUsKxwrcQh/QgroajEyAiB7JHfMvRs+7+QekCSAHfBL
6Z2bg9wtTszwMmYzZhgSig==
-----END CERTIFICATE-----
`
