/**
 * Whether a name of a file or folder can be unpacked on every computer: Windows keeps the names of its devices for
 * itself, whatever ending they have (Microsoft, “Naming Files, Paths, and Namespaces”).
 */
export const isDevice = (name: string): boolean =>
  /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\.|$)/i.test(name)

/**
 * Whether what is attached can have this name. Titles of reports may be in any script and have spaces; what no disk or
 * address can hold, what cannot be seen, and what Windows drops from the end of a name, cannot stand in it.
 */
export const isPortable = (name: string): boolean =>
  !/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*%#]|^\s|[\s.]$/u.test(name.replace(joiners, ''))

/** Invisible, but parts of words in many scripts. */
const joiners = /(?<=\p{L}|\p{M})[\u200b-\u200d](?=\p{L})/gu

/** Names that differ by this are two files on any computer; by less, one computer or another takes them for one. */
export const plainName = (name: string): string => name.normalize('NFC').toUpperCase()
