/**
 * Whether the page was opened from a disk, as one of a copy that `npm run zip` made. Browsers then refuse modules,
 * workers and every fetch.
 */
export const fromDisk = (): boolean => globalThis.location?.protocol === 'file:'

/**
 * The address of a page to go to: on a disk no server answers a folder with the `index.html` in it.
 *
 * @param address of a page of the site, from the page that is shown, with its query and fragment
 */
export const pageToOpen = (address: string): string => (fromDisk() ? fileOfPage(address) : address)

/** `../asks/?page=2#main` → `../asks/index.html?page=2#main` */
export const fileOfPage = (address: string): string =>
  address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html')

/** The other way round: `../asks/index.html` → `../asks/` */
export const folderOfPage = (path: string): string => path.replace(/\/index\.html$/, '/')

/** The script in which the copy has the text of an address: `search/en.json` → `search/en.json.js`. */
export const scriptOfText = (address: string): string => `${fileOfPage(address)}.js`
