/** A problem as it is shown in the browser. */
export interface Line {
  /** `content/asks/annual-dialogue.md:7:3` */
  place: string
  field: string
  sentence: string
  code: string
}

/** What the browser is told of the content and of the page that it shows. No page of a build knows any of this. */
export interface Facts {
  /** Which reading pages are made from now. */
  generation: number
  locale: string
  direction: 'ltr' | 'rtl'
  /** What stops a build, in all files. */
  problems: readonly Line[]
  /** How many there are, and what is shown meanwhile. */
  summary: string
  /** The files that make the page; none for a page that is made from all of them. */
  files: readonly string[]
  made: string
  /** What the check says of those files without stopping anything. */
  warnings: readonly Line[]
  counted: string
  hide: string
  open: string
}

/** What the browser asks with, and what it is answered with. */
export const question = 'samleng:ask'
export const answer = 'samleng:facts'
/** There is another reading: it is time to ask again. */
export const news = 'samleng:news'
/** The name under which a page says the same of itself (Server-Timing, https://www.w3.org/TR/server-timing/). */
export const timing = 'samleng'
