import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { canonical } from '../../../../src/notation/tree/canonical.js'
import { match } from '../../../../src/rules/book/locate/match.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'

/** What the hole of a shape holds in some mathematics, as written there; null where the shape does not match. */
function holeIn(shape: string, latex: string): string | null {
  const [piece] = readShape(`$${shape}$`)
  if (piece?.kind !== 'math') throw new TypeError('expected mathematics')
  const tree = canonical(parseChains(latex)[0]!.terms[0]!)
  const filling = match(piece.chain.terms[0]!, tree)
  const [hole] = filling ? filling.holes.values() : []
  return hole ? latex.slice(hole.start, hole.end) : null
}

describe('a hole', () => {
  test.each([
    ['?k() N', '20N', '20'],
    ['?k() N', 'N \\cdot 20', '20'],
    ['?_ \\cdot ?b', '3 \\cdot 4', '4'],
    ['?_ \\cdot ?b', '3 / 4', null],
    ['\\hat A_* + ?x', '\\hat A_j + 1', '1'],
  ])('%s in %s holds %s', (shape, latex, hole) => expect(holeIn(shape, latex)).toBe(hole))

  test('a product or sum is matched in any order of its parts', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
        fc.constantFrom('+', '\\cdot'),
        (parts, sign) => {
          expect(holeIn(`a ${sign} b ${sign} ?x`, parts.join(` ${sign} `))).toBe('c')
        },
      ),
    ))
})
