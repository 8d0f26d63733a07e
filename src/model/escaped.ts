/** A text as it stands between tags or in a quoted attribute, of HTML and of XML, which has no place for `]]>`. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
