import { LatexError } from '../notation/latex/lexer/latex-error.js'
import type { Chain } from '../notation/tree/node.js'
import { symbolsOf } from '../notation/tree/symbols-of.js'

/** A formula of more sides is left alone. */
const MAX_SIDES = 12
const MANY_LINES = /\\begin|\\\\|&/
/** Signs of a chain, and brackets, in which a sign is part of a side: `P(X = 2)`. */
const SIGN_OR_BRACKET = /\\(?:[{}]|approx(?![A-Za-z]))|[=≈{}()[\]]/g
/** Where the head computes with other operations, the sides behind it may do so too: `7 \oplus 8 = 15 = 3`. */
const OTHER_OPERATION =
  /\\(?:oplus|otimes|odot|ominus|oslash|star|circ|ast|bullet|box(?:plus|times|minus|dot)|wedge|vee|bmod|pmod|pod|mod|equiv|parallel|diamond)(?![A-Za-z])|[⊕⊗⊙∘⋆∧∨≡]/
const OPENING: ReadonlySet<string> = new Set(['{', '\\{', '(', '['])
const SIGNS: ReadonlySet<string> = new Set(['=', '≈', '\\approx'])

/**
 * The end of a formula that cannot be read as a whole, as far as it is a chain between numbers: `1/2 + 1/3 = 2/5` behind
 * `P(+|D) =`. Nothing where no such chain ends it, or where the formula has several lines.
 */
export function readableTail(
  text: string,
  parse: (tail: string, start: number) => readonly Chain[],
): readonly Chain[] {
  if (MANY_LINES.test(text)) return []
  const sides = startsOfSides(text)
  if (sides.length > MAX_SIDES) return []
  // The last side alone is no chain.
  for (const start of sides.slice(1, -1)) {
    const chains = parsed(text.slice(start), start, parse)
    if (chains.length === 1 && isOfNumbers(chains[0]!))
      return OTHER_OPERATION.test(text.slice(0, start)) ? [] : chains
  }
  return []
}

/** Where each side of a chain begins, up to a bracket that closes nothing. */
function startsOfSides(text: string): readonly number[] {
  const starts = [0]
  let depth = 0
  for (const { 0: sign, index } of text.matchAll(SIGN_OR_BRACKET)) {
    if (SIGNS.has(sign)) {
      if (depth === 0) starts.push(index + sign.length)
    } else depth += OPENING.has(sign) ? 1 : -1
    if (depth < 0) return []
  }
  return starts
}

function parsed(
  tail: string,
  start: number,
  parse: (tail: string, start: number) => readonly Chain[],
): readonly Chain[] {
  try {
    return parse(tail, start)
  } catch (error) {
    if (error instanceof LatexError) return []
    throw error
  }
}

/** Two bare figures, `15 = 3`, compute nothing: what they are of stands in the side that cannot be read. */
const isOfNumbers = ({ terms, signs, opens }: Chain): boolean =>
  signs.length > 0 &&
  opens === null &&
  terms[0]!.head !== 'number' &&
  terms.every(term => [...symbolsOf(term)].every(name => name === 'pi'))
