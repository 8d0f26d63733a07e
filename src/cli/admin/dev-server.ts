import { join } from 'node:path'
import sirv from 'sirv'
import { writeAdminProgram } from './program.ts'

/** As much of Vite’s server as is needed here; the command line does not know Vite. */
interface DevServer {
  middlewares: {
    use(path: string, answer: (...args: Parameters<ReturnType<typeof sirv>>) => void): void
  }
}

/**
 * The program of the editor in the browser while `npm run dev` runs: it is made when it is first asked for.
 *
 * @param root the project folder, absolute
 * @param base the base path of the site, with a slash at both ends
 */
export function adminProgramServer(root: string, base: string) {
  const folder = join(root, '.samleng/admin')
  let made: Promise<void> | undefined
  return {
    name: 'samleng-admin',
    configureServer({ middlewares }: DevServer) {
      const files = sirv(folder, { dev: true })
      middlewares.use(`${base}admin/program`, (request, response, next) => {
        made ??= writeAdminProgram(folder)
        made.then(() => files(request, response, next), next)
      })
    },
  }
}
