import { answeringDesk } from './desk.ts'
import { downloadText } from './download.ts'
import { serve } from './serve.ts'
import { openTexts, textsWith } from './texts.ts'

/** Finds the rows of a list by their words, beside the page. */
serve(answeringDesk(downloadText, openTexts, textsWith))
