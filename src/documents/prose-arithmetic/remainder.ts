import type { Lexeme } from './lexeme.js'

/**
 * Whether a word asks for the remainder of the side that begins at `from`: `17 mod 5 =`, `2^10 mod 7 =`. Only of one
 * number, power or bracket, since of `7 + 8 mod 12` either may be meant; and behind no sign, as `17 = 2 mod 5` speaks of
 * both sides.
 */
export function isRemainder(lexemes: readonly Lexeme[], at: number, from: number): boolean {
  const [divisor, next] = [lexemes[at + 1], lexemes[at + 2]]
  if (lexemes[at]!.text !== 'mod' || divisor?.kind !== 'number' || !/^\d+$/.test(divisor.text)) return false
  const side = lexemes.slice(from, at)
  const isNumber =
    side[0]!.kind === 'number' && (side.length === 1 || (side.length === 3 && side[1]!.text === '^'))
  return next?.kind === 'relation' && (isNumber || isBracket(side))
}

/** One bracket from its beginning to its end. */
function isBracket(side: readonly Lexeme[]): boolean {
  let depth = 0
  const closed = side.findIndex(({ kind }) => {
    if (kind === 'open') depth++
    else if (kind === 'close') depth--
    return depth === 0
  })
  return side[0]!.kind === 'open' && closed === side.length - 1
}
