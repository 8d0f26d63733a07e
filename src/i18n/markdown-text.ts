/** Words in Markdown, whatever signs of it or of HTML are in them. */
export const markdownText = (text: string): string => text.replace(/[\\`*_[\]<>#|~&@]/g, '\\$&')
