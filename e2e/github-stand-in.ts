import { createHash } from 'node:crypto'
import type { BrowserContext, Request, Route } from '@playwright/test'

/** A change of some files of a repository, in one step, as its host was told it. */
export interface Commit {
  files: Readonly<Record<string, string>>
  /** Paths. */
  deleted: readonly string[]
  message: string
}

/** What there is on the host of a repository, and what it was asked. */
export interface GitHub {
  /** Path → text. */
  files: Map<string, string>
  commits: Commit[]
  /** The addresses that were asked for with a token, without what stands behind `?`. */
  asked: string[]
  /** Somebody else changes a file. */
  change(path: string, text: string): void
}

const host = 'https://api.github.com'

/**
 * The interface that GitHub has for programs, as far as the editor in the browser asks for it: one person with one token,
 * one repository with one branch (https://docs.github.com/en/rest, https://docs.github.com/en/graphql).
 *
 * @param name of the repository: `you/voices`
 * @param token the one that is let in; any other is told that it is not known
 */
export async function gitHub(
  context: BrowserContext,
  { name, token, files }: { name: string; token: string; files: Iterable<[string, string]> },
): Promise<GitHub> {
  const here: GitHub = {
    files: new Map(files),
    commits: [],
    asked: [],
    change(path, text) {
      here.files.set(path, text)
      here.commits.push({ files: { [path]: text }, deleted: [], message: 'Somebody else' })
    },
  }
  await context.route(`${host}/**`, async (route) => {
    const request = route.request()
    here.asked.push(request.url().replace(/\?.*/, ''))
    if (request.headers()['authorization'] !== `token ${token}`)
      return answer(route, { message: 'Bad credentials' }, 401)
    const path = new URL(request.url()).pathname
    if (path === '/graphql') return answer(route, graphAnswer(here, request))
    if (path === '/user') return answer(route, person)
    if (path === `/repos/${name}/collaborators/${person.login}`)
      return route.fulfill({ status: 204, headers: forPages })
    if (path.startsWith(`/repos/${name}/git/trees/`)) return answer(route, { tree: tree(here) })
    return answer(route, { message: 'Not Found' }, 404)
  })
  return here
}

const forPages = { 'access-control-allow-origin': '*' }

const answer = (route: Route, body: unknown, status = 200): Promise<void> =>
  route.fulfill({ status, headers: forPages, json: body })

const person = {
  id: 1,
  login: 'editor',
  name: 'An editor',
  email: 'editor@example.org',
  avatar_url: 'https://avatars.githubusercontent.com/u/1?v=4',
  html_url: 'https://github.com/editor',
}

const hashOf = (text: string): string => createHash('sha1').update(text).digest('hex')

const headOf = ({ commits }: GitHub): string => hashOf(`commit ${commits.length}`)

const tree = ({ files }: GitHub) =>
  [...files].map(([path, text]) => ({
    path,
    type: 'blob',
    sha: hashOf(text),
    size: Buffer.byteLength(text),
  }))

interface Question {
  query: string
  variables: { input?: CommitInput }
}

interface CommitInput {
  expectedHeadOid: string
  message: { headline: string }
  fileChanges: {
    additions: { path: string; contents: string }[]
    deletions: { path: string }[]
  }
}

function graphAnswer(here: GitHub, request: Request): unknown {
  const { query, variables } = request.postDataJSON() as Question
  if (variables.input) return committed(here, variables.input)
  return { data: { repository: repositoryAnswer(here, query) } }
}

function repositoryAnswer(here: GitHub, query: string): Record<string, unknown> {
  if (query.includes('defaultBranchRef')) return { defaultBranchRef: { name: 'main' } }
  const texts = new Map([...here.files.values()].map((text) => [hashOf(text), text]))
  const contents = [...query.matchAll(/(content_\d+): object\(oid: "(\w+)"\)/g)]
  const histories = [...query.matchAll(/(commit_\d+): ref/g)]
  if (contents.length + histories.length === 0) return { ref: historyOf(here) }
  return Object.fromEntries([
    ...contents.map(([, key, oid = '']) => [key, { text: texts.get(oid), isTruncated: false }]),
    ...histories.map(([, key]) => [key, historyOf(here)]),
  ])
}

const day = '2026-01-15T00:00:00Z'

const historyOf = (here: GitHub) => ({
  target: {
    history: {
      nodes: [
        { oid: headOf(here), message: 'x', committedDate: day, author: { name: 'x', email: '' } },
      ],
    },
  },
})

function committed(here: GitHub, { expectedHeadOid, message, fileChanges }: CommitInput): unknown {
  if (expectedHeadOid !== headOf(here))
    return { data: null, errors: [{ message: `Expected branch to point to ${expectedHeadOid}` }] }
  const { additions, deletions } = fileChanges
  const files = Object.fromEntries(
    additions.map(({ path, contents }) => [path, Buffer.from(contents, 'base64').toString()]),
  )
  for (const { path } of deletions) here.files.delete(path)
  for (const [path, text] of Object.entries(files)) here.files.set(path, text)
  here.commits.push({
    files,
    deleted: deletions.map(({ path }) => path),
    message: message.headline,
  })
  const oids = additions.map(({ path }, index) => [
    `file_${index}`,
    { oid: hashOf(files[path] ?? '') },
  ])
  const commit = { oid: headOf(here), committedDate: day, ...Object.fromEntries(oids) }
  return { data: { createCommitOnBranch: { commit } } }
}
