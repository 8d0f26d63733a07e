/**
 * The services by which readers pass a page on, each by the address with which it begins a message: `{url}`, `{text}` and
 * `{title}` are the page's. They are plain links: nobody learns anything before one is followed.
 */
export const shareTemplates = {
  telegram: 'https://t.me/share/url?url={url}&text={text}',
  facebook: 'https://www.facebook.com/sharer/sharer.php?u={url}',
  email: 'mailto:?subject={title}&body={text}%0D%0A%0D%0A{url}',
  whatsapp: 'https://wa.me/?text={text}%20{url}',
  line: 'https://line.me/R/share?text={text}%20{url}',
  linkedin: 'https://www.linkedin.com/sharing/share-offsite/?url={url}',
  mastodon: 'https://share.joinmastodon.org/#text={text}%20{url}',
  x: 'https://x.com/intent/post?url={url}&text={text}',
} as const

export type ShareService = keyof typeof shareTemplates

export const shareServices = Object.keys(shareTemplates) as [ShareService, ...ShareService[]]
