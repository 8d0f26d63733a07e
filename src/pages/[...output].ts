import type { APIRoute } from 'astro'
import { corpus } from '#content'
import { outputs } from '#outputs/index.ts'
import type { OutputFile } from '#outputs/output.ts'

/** Writes every derived file; what they are and what is in them, `outputs/` decides. */
export async function getStaticPaths() {
  const published = await corpus()
  return outputs
    .flatMap((output) => [...output.files(published)])
    .map((file) => ({ params: { output: file.path }, props: { file } }))
}

export const GET: APIRoute<{ file: OutputFile }> = ({ props }) => {
  const body = props.file.body()
  return new Response(typeof body === 'string' ? body : new Uint8Array(body))
}
