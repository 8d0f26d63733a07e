/** A text as it stands in a title, an attribute or a line of a format: its line breaks and runs of spaces are one space each. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
