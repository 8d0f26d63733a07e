/** How many entries of a list a page shows that is about something else; the list itself has pages of its own. */
export const listHead = 40
