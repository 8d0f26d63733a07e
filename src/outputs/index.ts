import admin from './admin.ts'
import api from './api.ts'
import calendar from './calendar.ts'
import cards from './cards.ts'
import cite from './cite.ts'
import data from './data.ts'
import embeds from './embeds.ts'
import feeds from './feeds.ts'
import leadingScript from './leading-script.ts'
import lists from './lists.ts'
import llmsTxt from './llms-txt.ts'
import movedPages from './moved-pages.ts'
import openSearch from './open-search.ts'
import type { Output } from './output.ts'
import recommendationRedirects from './recommendation-redirects.ts'
import robots from './robots.ts'
import search from './search.ts'
import securityTxt from './security-txt.ts'
import sitemap from './sitemap.ts'

/** Everything that is derived from the corpus besides the pages. One route writes all of it. */
export const outputs: readonly Output[] = [
  search,
  openSearch,
  feeds,
  calendar,
  lists,
  recommendationRedirects,
  movedPages,
  leadingScript,
  robots,
  sitemap,
  llmsTxt,
  securityTxt,
  data,
  api,
  admin,
  cards,
  cite,
  embeds,
]
