import { visible } from '#i18n/visible.ts'

/** A line for the person at the terminal; whatever a document brings into it does nothing there. */
export const say = (line: string): void => console.log(visible(line))
