import { answeringDesk } from './desk.ts'
import { downloadText } from './download.ts'
import { openTexts, textsWith } from './texts.ts'

/** Finds the rows of a list by their words: in a worker, or where there is none, in the page. */
export const reply = answeringDesk(downloadText, openTexts, textsWith)
