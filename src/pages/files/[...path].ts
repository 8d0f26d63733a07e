import type { APIRoute } from 'astro'
import { pictures } from '#content'

/** Writes the pictures of `content/files/` that public pages show, and no others. */
export async function getStaticPaths() {
  return (await pictures()).map((picture) => ({
    params: { path: picture.path.replace(/^files\//, '') },
    props: picture,
  }))
}

export const GET: APIRoute<Awaited<ReturnType<typeof pictures>>[number]> = async ({ props }) =>
  new Response(new Uint8Array(await props.body()))
