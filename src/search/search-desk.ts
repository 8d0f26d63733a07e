import { answer } from './answer.ts'
import { answeringDesk } from './desk.ts'
import { downloadText } from './download.ts'
import { openIndex } from './open.ts'

/** Answers what is typed into a search: in a worker, or where there is none, in the page. */
export const reply = answeringDesk(downloadText, openIndex, answer)
