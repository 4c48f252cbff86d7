/** 64 MiB: a shelf of textbooks, and what a reader holds in memory without being asked for more. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024

const decoder = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()
const REPLACEMENT = '\uFFFD'

/**
 * The text of a document. It is UTF-8; a byte order mark is removed, and offsets count from behind it, as editors do.
 * No bytes are an empty document. Throws RangeError for more than MAX_DOCUMENT_BYTES and TypeError for what is not
 * UTF-8 or holds a NUL, as binary files do; the message names the path and the first byte in question.
 */
export function decodeDocument(bytes: Uint8Array, path: string): string {
  if (bytes.length > MAX_DOCUMENT_BYTES)
    throw new RangeError(`${path}: expected at most ${MAX_DOCUMENT_BYTES} bytes, got ${bytes.length}`)
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    throw new TypeError(`${path}: expected UTF-8, got UTF-16`)
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw new TypeError(`${path}: expected text, got a binary file (NUL at byte ${zero})`)
  try {
    return decoder.decode(bytes)
  } catch {
    throw new TypeError(`${path}: expected UTF-8, got an invalid sequence at byte ${firstInvalid(bytes)}`)
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second
}

/** The first byte that the lenient decoder had to replace, and that is not a replacement character itself. */
function firstInvalid(bytes: Uint8Array): number {
  const parts = lenient.decode(bytes).split(REPLACEMENT)
  let at = 0
  for (const part of parts) {
    at += encoder.encode(part).length
    if (!(bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd)) return at
    at += 3
  }
  return at
}
