/**
 * A line for a terminal or a log, with what would act there made visible: control characters move the cursor, a line
 * break begins a command of the program that reads the log, and directions of writing show another text than there is.
 */
export const visible = (line: string): string => line.replace(acting, (sign) => signFor(sign))

const acting = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu

/** The picture of a control character (U+2400 …), where there is one; else its code. */
function signFor(sign: string): string {
  const code = sign.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}
