/** Of one document. Forty pages with pictures take one or two on a slow machine. */
export const seconds = 20

/** Of everything that its process holds. */
export const megabytes = 1024
