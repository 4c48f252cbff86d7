/**
 * What JSON.parse does not tell of the numbers of a text: how they were written, and that what it stumbled over is a number
 * that JSON does not have.
 */

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const BARE = /(?<![\w.])-?(?:nan|inf|infinity)(?!\w)/i

/** A JSON text with every number as a string of its characters. Expects a text that JSON.parse takes. */
export function withNumbersQuoted(text: string): string {
  return pieces(text)
    .map(({ piece, isString }) => (isString ? piece : piece.replace(NUMBER, '"$&"')))
    .join('')
}

/** The first NaN or infinity that stands outside of strings, as some libraries print them; null where none does. */
export function bareNumber(text: string): string | null {
  for (const { piece, isString } of pieces(text)) {
    const found = isString ? null : BARE.exec(piece)
    if (found) return found[0]
  }
  return null
}

/** The strings of a text, with their quotes, and what is between them. Without regular expressions, whose stack would not do. */
function pieces(text: string): { readonly piece: string; readonly isString: boolean }[] {
  const found: { piece: string; isString: boolean }[] = []
  for (let from = 0; from < text.length; ) {
    const isString = text[from] === '"'
    const end = isString ? endOfString(text, from) : text.indexOf('"', from)
    const to = end < 0 ? text.length : end
    found.push({ piece: text.slice(from, to), isString })
    from = to
  }
  return found
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}
