import type { APIRoute } from 'astro'
import { searchWords } from '#components/search/words.ts'
import { pageInEachLocale, viewIn } from '#content'

export const getStaticPaths = pageInEachLocale

/** What the search dialog knows of the language: once beside the search page, and not on every page that has the dialog. */
export const GET: APIRoute<{ locale: string }> = async ({ props }) =>
  Response.json(searchWords(await viewIn(props.locale)))
