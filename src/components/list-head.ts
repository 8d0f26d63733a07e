/** How many entries of a list a page shows that is about something else; the list itself has pages of its own. */
export const listHead = 40

/** How many entries the index of everything names in all: in any language they are half of what a page may weigh. */
const mostInIndex = 600

/** How many entries each part of the index names before it leads to where all of them are listed. */
export const indexHead = (parts: number): number =>
  Math.min(listHead, Math.floor(mostInIndex / parts))
