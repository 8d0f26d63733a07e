/** A phone at the edge of its network is silent for some seconds, and then goes on. */
const longestSilence = 12_000

/**
 * Fetches a text. What is cut off, and what a hotel answers to everything before one has signed in, is a failure.
 *
 * @param silence how long to wait for the next piece, in milliseconds; a slow download that goes on is never cut off
 */
export async function fetchText(address: string, silence = longestSilence): Promise<string> {
  const gaveUp = new AbortController()
  const giveUp = () => gaveUp.abort(new Error('Nothing came for too long.'))
  let timer = setTimeout(giveUp, silence)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, silence)
  }
  try {
    const response = await fetch(address, { signal: gaveUp.signal })
    heard()
    if (!response.ok || !isWhatWasAsked(response, address))
      throw new Error(`${response.status} ${response.headers.get('content-type')}`)
    const text = await textOf(response, heard)
    if (isData(address) && !isWhole(text)) throw new Error('The text was cut off.')
    return text
  } finally {
    clearTimeout(timer)
  }
}

/** Where a page was not asked for, a page is somebody else’s answer. */
const isWhatWasAsked = ({ headers }: Response, address: string): boolean =>
  !isData(address) || !/^text\/html\b/.test(headers.get('content-type') ?? '')

const isData = (address: string): boolean => /\.json([?#]|$)/.test(address)

/** Some networks end a download in the middle without a word. */
const isWhole = (json: string): boolean => /^\s*(\{.*\}|\[.*\]|".*")\s*$/s.test(json)

async function textOf({ body }: Response, heard: () => void): Promise<string> {
  if (!body) return ''
  const pieces: string[] = []
  const decoder = new TextDecoder()
  const reader = body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    heard()
    pieces.push(decoder.decode(read.value, { stream: true }))
  }
  return [...pieces, decoder.decode()].join('')
}
