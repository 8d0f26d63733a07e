/** What the endings of derived files stand for, as hosts know them (https://www.iana.org/assignments/media-types/). */
const types: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  yml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
}

/** What a browser is told that a derived file is; nothing where no host would know. @param path from the folder of the site */
export const mediaType = (path: string): string | undefined =>
  types[/\.(\w+)$/.exec(path)?.[1] ?? '']
