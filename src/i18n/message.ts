/**
 * Words with `{names}` where values go. The forms of a plural stand under their categories (CLDR): `one`, `other` …
 */
export type Message =
  | string
  | { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string }

export type Values = Readonly<Record<string, string | number>>

/**
 * Fills in messages. It knows no dictionary, so that pages can send along only the messages their scripts say.
 *
 * @param tag BCP 47; `count` picks the form of a plural by its rules
 * @param number writes the numbers among the values
 */
export function messageFiller(
  tag: string,
  number: (value: number) => string,
): (message: Message, values?: Values) => string {
  const plurals = new Intl.PluralRules(tag)
  return (message, values = {}) => {
    const form =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(values['count']))] ?? message.other)
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return typeof value === 'number' ? number(value) : (value ?? whole)
    })
  }
}
