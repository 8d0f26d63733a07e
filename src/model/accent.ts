import { converter, formatHex, wcagContrast } from 'culori'

/** The background in light and in dark mode. */
export const papers = { light: '#fbf9f4', dark: '#161512' } as const

const toOklch = converter('oklch')

/**
 * The accent colour of site.yml, made readable: its hue is kept and its lightness moved until text in it stands out.
 *
 * @param accent `#rrggbb`
 * @param paper the background, `#rrggbb`
 * @returns the nearest `#rrggbb` with a contrast of at least 5.5 : 1 (WCAG 2.2 asks for 4.5 : 1 of text, SC 1.4.3;
 *   the rest is for bad screens in the sun)
 */
export function readable(accent: string, paper: string): string {
  const enough = 5.5
  const colour = toOklch(accent)
  if (!colour) return accent
  const darker = wcagContrast(paper, '#000') > wcagContrast(paper, '#fff')
  const [step, end] = darker ? [-0.01, 0] : [0.01, 1]
  while (wcagContrast(formatHex(colour), paper) < enough && colour.l !== end)
    colour.l = Math.min(1, Math.max(0, colour.l + step))
  return formatHex(colour)
}
