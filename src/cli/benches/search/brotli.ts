import { brotliCompressSync, constants } from 'node:zlib'

/** As hosts compress on the way out. The highest, 11, takes a minute for a large index and saves some 10 %. */
export const brotliQuality = 5

export const brotli = (bytes: Uint8Array): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
