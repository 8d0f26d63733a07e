import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Translator } from '#i18n/index.ts'

/** What is asked of the dev server itself, and not of the site: Astro keeps that outside the base path. */
export const isOfServer = (path: string): boolean => /^\/(@|src\/|node_modules\/|__)/.test(path)

/** A page with nothing on it but what the client script shows, which says what to mend. */
export function answerMeanwhile(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { locale, direction, t }: Translator,
): void {
  const isPage = headers.accept?.includes('text/html')
  response.writeHead(isPage ? 200 : 503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(
    isPage &&
      `<!doctype html><html lang="${locale}" dir="${direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t('dev.waiting')}</title><script type="module" src="/@vite/client"></script><script type="module" src="/src/dev/client.ts"></script></html>`,
  )
}
