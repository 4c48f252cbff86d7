/**
 * What JSON.parse does not tell of the numbers of a text: how they were written, and that what it stumbled over is a number
 * that JSON does not have.
 */

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const BARE = /(?<![\w.])-?(?:nan|inf|infinity)(?!\w)/i

/** A JSON text with every number as a string of its characters. Expects a text that JSON.parse takes. */
export function withNumbersQuoted(text: string): string {
  let quoted = ''
  forEachPiece(text, (piece, isString) => {
    quoted += isString ? piece : piece.replace(NUMBER, '"$&"')
  })
  return quoted
}

/** As far as a hint is looked for: who prints a NaN prints one early. */
const LOOKED_THROUGH = 2 ** 20

/** The first NaN or infinity that stands outside of strings, as some libraries print them; null where none does. */
export function bareNumber(text: string): string | null {
  let bare: string | null = null
  forEachPiece(text.slice(0, LOOKED_THROUGH), (piece, isString) => {
    if (!isString) bare ??= BARE.exec(piece)?.[0] ?? null
  })
  return bare
}

/** The strings of a text, with their quotes, and what is between them. A regular expression would need a stack of their length. */
function forEachPiece(text: string, tell: (piece: string, isString: boolean) => void): void {
  for (let from = 0; from < text.length; ) {
    const isString = text[from] === '"'
    const end = isString ? endOfString(text, from) : text.indexOf('"', from)
    const to = end === -1 ? text.length : end
    tell(text.slice(from, to), isString)
    from = to
  }
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return text.length
}
