/** The longest excerpt, in characters: a line of a terminal, with room for the words around it. */
const LONGEST = 80

/** A text in quotation marks, as one short line that any terminal can show. */
export function excerpt(text: string): string {
  return `"${shortened(text.slice(0, 2 * LONGEST + 2).replace(/["\\]/g, '\\$&'))}"`
}

/** A text as one short line that any terminal can show: control characters escaped, cut off with `…`. */
export function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST + 2))
  const isCut = characters.length > LONGEST
  const kept = isCut ? [...characters.slice(0, LONGEST - 1), '…'] : characters
  return kept.map(printable).join('')
}

/** What changes how a terminal reads the rest: controls, formats (the order of writing), lone surrogates, line separators. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

function printable(character: string): string {
  if (!HIDDEN.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  if (character === '\n') return '\\n'
  if (character === '\t') return '\\t'
  return `\\u{${code.toString(16)}}`
}
