/** What a page puts into the templates of `site.yml`. */
export interface LinkValues {
  /** With `/` between the parts. */
  file: string
  title: string
  url: string
}

/** A template with its names replaced, each once; no value can end the part of the address that it stands in. */
export const filledLink = (template: string, { file, title, url }: LinkValues): string =>
  template.replace(/\{(file|title|url)\}/g, (_, name: keyof LinkValues) =>
    name === 'file'
      ? file.split('/').map(encodeURIComponent).join('/')
      : encodeURIComponent({ title, url }[name]),
  )
