/** Where a link of a stranger may lead: the address as it is, or nothing. */
export function safeAddress(address: string): string | undefined {
  const trimmed = address.trim()
  if (!/^(?:https?:\/\/|mailto:)/i.test(trimmed)) return undefined
  return URL.canParse(trimmed) ? trimmed : undefined
}
