import type { FeedText } from './item.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeed = (feed: FeedText): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    language: feed.locale,
    authors: [{ name: feed.publisher }],
    items: feed.items.map(({ id, url, title, html, date, sectors }) => ({
      id,
      url,
      title,
      content_html: html,
      date_published: date,
      ...(sectors.length > 0 && { tags: sectors }),
    })),
  })
