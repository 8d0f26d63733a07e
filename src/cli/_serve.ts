import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/**
 * Serves a finished site the way static hosts do: folders by their index.html, 404.html for the rest.
 *
 * @param base the base path of the site, with a slash at both ends
 * @param port the first port to try; the next ones follow while it is taken
 */
export async function serveSite(
  folder: string,
  base: string,
  port: number,
): Promise<{ server: Server; url: string }> {
  const files = sirv(folder, { etag: true, extensions: [], dotfiles: false })
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    if (path.startsWith(base)) {
      request.url = `/${path.slice(base.length)}`
      return files(request, response, () => notFound())
    }
    if (path === '/') return response.writeHead(302, { location: base }).end()
    return notFound()

    async function notFound() {
      const page = await readFile(join(folder, '404.html')).catch(() => '')
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    }
  })
  const taken = await listen(server, port)
  return { server, url: `http://localhost:${taken}${base}` }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < 65_535) listen(server, port + 1).then(done, failed)
      else failed(error)
    })
    server.listen(port, () => done(port))
  })
}
