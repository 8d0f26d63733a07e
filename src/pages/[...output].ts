import type { APIRoute } from 'astro'
import { corpus } from '#content'
import { outputs } from '#outputs/index.ts'
import type { OutputFile } from '#outputs/output.ts'

/** Every derived file for the dev server; in a build, `npm run build` writes them itself, which is quicker. */
export async function getStaticPaths() {
  if (!import.meta.env.DEV) return []
  const published = await corpus()
  return outputs
    .flatMap((output) => [...output.files(published)])
    .map((file) => ({ params: { output: file.path }, props: { file } }))
}

export const GET: APIRoute<{ file: OutputFile }> = ({ props }) => {
  const body = props.file.body()
  return new Response(typeof body === 'string' ? body : new Uint8Array(body))
}
