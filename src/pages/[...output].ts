import type { APIRoute } from 'astro'
import { corpus } from '#content'
import { outputs } from '#outputs/index.ts'
import { mediaType } from '#outputs/media-type.ts'
import type { OutputFile } from '#outputs/output.ts'

/** Every derived file for the dev server; in a build, `npm run build` writes them itself, which is quicker. A body is made when it is asked for. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return []
  const published = await corpus()
  return outputs
    .flatMap((output) => [...output.files(published)])
    .map((file) => ({ params: { output: file.path.replace(indexName, '') }, props: { file } }))
}

/** What servers answer with when they are asked for a folder. */
const indexName = /\/index\.html$/

export const GET: APIRoute<{ file: OutputFile }> = async ({ props }) => {
  const { path, body } = props.file
  const bytes = await body()
  const response = new Response(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
  const type = mediaType(path)
  if (type) response.headers.set('Content-Type', type)
  return response
}
