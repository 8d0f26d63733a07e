import type { APIRoute } from 'astro'
import { files } from '#content'

/** Writes the files of `content/files/` that public pages show or link to, and no others. */
export async function getStaticPaths() {
  return (await files()).map((file) => ({
    params: { path: file.path.replace(/^files\//, '') },
    props: file,
  }))
}

export const GET: APIRoute<Awaited<ReturnType<typeof files>>[number]> = async ({ props }) =>
  new Response(new Uint8Array(await props.body()))
