/** A feed as both of its forms tell it. */
export interface FeedText {
  locale: string
  title: string
  description: string
  /** Of the page that it belongs to. */
  page: string
  /** Its own address in each form. */
  self: { xml: string; json: string }
  publisher: string
  licence: string
  /** The instant of the last item; of an empty feed that of the day on which it was made. */
  updated: string
  items: readonly FeedItem[]
}

export interface FeedItem {
  /** An absolute address that stays (RFC 4287 §4.2.6). */
  id: string
  url: string
  title: string
  html: string
  /** RFC 3339 */
  date: string
  sectors: readonly string[]
}
