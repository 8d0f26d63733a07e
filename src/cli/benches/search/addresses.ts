/** The place of a page in signs that are no letters: the other engines are not given an address to find pages by. */
export const addressAt = (place: number): string =>
  `/pages/${place.toString(2).replaceAll('0', '-').replaceAll('1', '=')}/`

export const placeAt = (address: string): number =>
  Number.parseInt(
    address
      .replace(/^\/pages\/|\/$/g, '')
      .replaceAll('-', '0')
      .replaceAll('=', '1'),
    2,
  )
