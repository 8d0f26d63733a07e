import { answeringDesk } from './desk.ts'
import { serve } from './serve.ts'
import { openTexts, textsWith } from './texts.ts'

/** Finds the rows of a list by their words, beside the page. */
serve((download) => answeringDesk(download, openTexts, textsWith))
