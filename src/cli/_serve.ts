import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import type { Headers } from '#model/headers.ts'

/**
 * Serves a finished site the way static hosts do: folders by their index.html, 404.html for the rest.
 *
 * @param base the base path of the site, with a slash at both ends
 * @param port the first port to try; the next ones follow while it is taken; 0 for any that is free
 * @param headers what to say with the answer to a path
 */
export async function serveSite(
  folder: string,
  base: string,
  port: number,
  headers: (path: string) => Headers = () => ({}),
): Promise<{ server: Server; url: string }> {
  // Looked up anew each time (`dev`): the site may be built again while it is served.
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'], dotfiles: false })
  const server = createServer((request, response) => {
    const pathname = URL.parse(`http://localhost${request.url}`)?.pathname ?? ''
    for (const [name, value] of Object.entries(headers(pathname))) response.setHeader(name, value)
    if (`${pathname}/`.startsWith(base) && isFolder(pathname)) return redirect(`${pathname}/`)
    if (pathname.startsWith(base)) {
      request.url = `/${pathname.slice(base.length)}`
      return files(request, response, notFound)
    }
    return pathname === '/' ? redirect(base) : notFound()

    function redirect(location: string) {
      response.writeHead(302, { location }).end()
    }

    async function notFound() {
      const page = await readFile(join(folder, '404.html')).catch(() => '')
      const said = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }
      response.writeHead(404, said).end(page)
    }
  })

  /** Read at an address without its last slash, a page would look for its neighbours in the wrong folder. */
  const isFolder = (pathname: string) =>
    !pathname.endsWith('/') && existsSync(join(folder, pathname.slice(base.length), 'index.html'))

  const taken = await listen(server, port)
  return { server, url: `http://localhost:${taken}${base}` }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < 65_535) listen(server, port + 1).then(done, failed)
      else failed(error)
    })
    server.listen(port, () => done((server.address() as AddressInfo).port))
  })
}
