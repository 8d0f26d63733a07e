import { answer } from './answer.ts'
import { answeringDesk } from './desk.ts'
import { openIndex } from './open.ts'
import { serve } from './serve.ts'

/** Answers what is typed into a search, beside the page, so that no keystroke waits for it. */
serve((download) => answeringDesk(download, openIndex, answer, ({ missing }) => missing))
