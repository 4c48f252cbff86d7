/** The longest excerpt, in characters: a line of a terminal, with room for the words around it. */
const MAX_LENGTH = 80

/** What stands behind so many UTF-16 units, more than an excerpt has, is not looked at. */
const LOOKED_AT = 200

/** A text in quotation marks, as one short line that any terminal can show. */
export function excerpt(text: string): string {
  return `"${shortened(beginning(text).replace(/["\\]/g, '\\$&'))}"`
}

/** A text as one short line that any terminal can show: control characters escaped, cut off with `…`. */
export function shortened(text: string): string {
  const characters = Array.from(beginning(text))
  const isCut = characters.length > MAX_LENGTH
  const kept = isCut ? [...characters.slice(0, MAX_LENGTH - 1), '…'] : characters
  return kept.map(printable).join('')
}

const beginning = (text: string): string => text.slice(0, LOOKED_AT)

/** What changes how a terminal reads the rest: controls, formats (the order of writing), lone surrogates, line separators. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

function printable(character: string): string {
  if (!HIDDEN.test(character)) return character
  if (character === '\n') return '\\n'
  if (character === '\t') return '\\t'
  return `\\u{${character.codePointAt(0)!.toString(16)}}`
}
