/** A page of a PDF, as far as letters and their places go. */
export interface Page {
  /** In points. */
  height: number
  rows: PageRow[]
}

/** What stands on one line of a page, or of one of its columns. */
export interface PageRow {
  text: string
  /** In points from the left and from the top; `bottom` is where its letters stand. */
  left: number
  right: number
  bottom: number
  /** Of its letters, in points. */
  size: number
}
