/** How long nobody types before something is said: a reader of the screen hears the last count, not one a letter. */
const quiet = 700

/**
 * Says things through a live region.
 *
 * @param region an element with the role `status`
 */
export function announcer(region: Element): (text: string) => void {
  let waiting: ReturnType<typeof setTimeout>
  return (text) => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      region.textContent = text
    }, quiet)
  }
}
