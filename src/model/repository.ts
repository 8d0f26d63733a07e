import type { Site } from '#schema/site.ts'

/** A repository that an editor in the browser can write to, through the interface of its host. */
export interface Repository {
  /** `you/voices` */
  name: string
  /** Where its host answers programs: `https://api.github.com` */
  api: string
}

const gitHub = 'https://api.github.com'

/** The hosts that an editor in the browser can write to. */
export const hostsWithApi: readonly string[] = [gitHub]

/** The repository of `site.yml`, where it is one on GitHub; others can be linked to, and not written to. */
export function repositoryOf({ repository }: Pick<Site, 'repository'>): Repository | undefined {
  const found = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(repository ?? '')
  return found?.[1] ? { name: found[1], api: gitHub } : undefined
}
