import { askGit } from './_git.ts'

export { eachBlob } from './_blobs.ts'
export { type Commit, commitsOf, type FileChange } from './_log.ts'

/**
 * Whether the history of a folder can be told: `whole`; `absent` without git, without a repository, or where nothing of
 * the folder is in it; `shallow` for a clone from which older commits or files were left out; `refused` when git will
 * not say.
 */
export type HistoryState = 'whole' | 'absent' | 'shallow' | 'refused'

export async function historyState(folder: string): Promise<HistoryState> {
  if (!isAsked()) return 'absent'
  const answer = await askGit(folder, ['rev-parse', '--is-shallow-repository'])
  if ('failed' in answer) return answer.failed
  if (answer.said.toString().trim() === 'true' || (await isPartial(folder))) return 'shallow'
  return (await lastCommit(folder)) === undefined ? 'absent' : 'whole'
}

/** The last commit that changed something below a folder. */
export async function lastCommit(folder: string): Promise<string | undefined> {
  const args = ['log', '-1', '--format=%H', 'HEAD', '--', '.']
  const answer = isAsked() ? await askGit(folder, args) : undefined
  return answer && 'said' in answer ? answer.said.toString().trim() || undefined : undefined
}

/** A clone that would fetch old files when they are looked at (git-clone, `--filter`). */
async function isPartial(folder: string): Promise<boolean> {
  const names = '^(extensions\\.partialclone|remote\\..*\\.promisor)$'
  return 'said' in (await askGit(folder, ['config', '--get-regexp', names]))
}

/** Git is not run on the folder of a stranger. */
const isAsked = (): boolean => process.env['SAMLENG_HISTORY'] !== 'none'
