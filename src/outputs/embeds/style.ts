import { createHash } from 'node:crypto'
import { papers, readable } from '#model/accent.ts'
import type { Site } from '#schema/site.ts'

type Themed = Pick<Site, 'theme'>

/**
 * The style that stands in each embed, so that it asks for nothing: in the fonts of the reader, light or dark as the
 * reader has it, and in a frame that is too low it scrolls.
 */
export const embedStyle = ({ theme }: Themed): string => {
  const accent = {
    light: readable(theme.accent, papers.light),
    dark: readable(theme.accent, papers.dark),
  }
  return `:root{color-scheme:light dark;--paper:${papers.light};--ink:#1d1b18;--muted:#5b564e;--line:#d9d3c6;--accent:${accent.light}}@media(prefers-color-scheme:dark){:root{--paper:${papers.dark};--ink:#efebe2;--muted:#b5aea1;--line:#3b3831;--accent:${accent.dark}}}${rules}`
}

const rules = [
  '*{box-sizing:border-box}',
  'html{background:var(--paper);color:var(--ink);font:1rem/1.45 system-ui,sans-serif;overflow-wrap:anywhere}',
  'html[data-script=tall]{line-height:1.75}',
  'body{margin:0;min-height:100vh;padding:1rem;border:1px solid var(--line);border-block-start:3px solid var(--accent);display:flex;flex-direction:column;gap:.75rem}',
  'main{display:flex;flex-direction:column;gap:.5rem;flex:1}',
  'h1,h2,p,ul,ol,dl,dd{margin:0;padding:0}',
  'h1{font-size:1.125rem;line-height:1.35}',
  'h2{font-size:.875rem}',
  '[data-script=tall] h1{line-height:1.7}',
  'a{color:inherit;text-underline-offset:.2em;text-decoration-color:var(--accent)}',
  'a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}',
  'ul{list-style:none;display:flex;flex-wrap:wrap;gap:.125rem 1.25rem}',
  'ol{padding-inline-start:1.5rem}',
  'svg{color:var(--accent);flex:none}',
  '.state,li{display:flex;align-items:center;gap:.5rem}',
  'ol>li{display:list-item}',
  '.state{flex-wrap:wrap;font-weight:600}',
  'strong{border:1px solid;padding:0 .375rem}',
  'dl{display:grid;grid-template-columns:auto 1fr;gap:.125rem .75rem}',
  'dt,footer,.quiet{color:var(--muted)}',
  'dl,footer,ul,ol,.quiet{font-size:.875rem}',
  'footer{border-block-start:1px solid var(--line);padding-block-start:.5rem;display:flex;flex-wrap:wrap;gap:.125rem 1rem}',
  '@media(max-width:22rem){dl{grid-template-columns:1fr}dd{margin-block-end:.25rem}}',
  '@media print{body{min-height:0}}',
].join('')

/** As a policy names it. */
export const hashOfEmbedStyle = (site: Themed): string =>
  `'sha256-${createHash('sha256').update(embedStyle(site)).digest('base64')}'`
