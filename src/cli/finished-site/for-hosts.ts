/** What hosts read themselves and do not hand out, by its name in the folder of the site; and who reads it. */
const readBy: Readonly<Record<string, string>> = {
  _headers: 'Cloudflare Pages and Netlify: headers',
  _redirects: 'Cloudflare Pages and Netlify: other addresses',
  '.nojekyll': 'GitHub Pages: names that begin with _ are served, too',
  CNAME: 'GitHub Pages: the domain',
}

export const isForHosts = (path: string): boolean => Object.hasOwn(readBy, path)
