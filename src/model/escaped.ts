/** A text as it stands between tags or in a quoted attribute, of HTML and of XML, which has no place for `]]>`. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The same for XML 1.0, which has no place for control characters and halves of pairs, not even as references. */
export const xmlText = (text: string): string =>
  escaped(text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ''))

/** JSON as it stands in a `<script>`, which ends where a text says so, whatever its type. */
export const scriptJson = (json: string): string => json.replaceAll('<', '\\u003c')
