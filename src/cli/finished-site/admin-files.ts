/** The editor in the browser: a program that we did not write, with a policy of its own, and no part of what readers read. */
export const isOfAdmin = (path: string): boolean => path.startsWith('admin/')
