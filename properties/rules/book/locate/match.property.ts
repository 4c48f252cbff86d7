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

function costOf(shape: string, latex: string): number | null {
  const [piece] = readShape(`$${shape}$`)
  if (piece?.kind !== 'math') throw new TypeError('expected mathematics')
  return match(piece.chain.terms[0]!, canonical(parseChains(latex)[0]!.terms[0]!))?.cost ?? null
}

describe('a hole', () => {
  test.each([
    ['C^{?e}', 'C^{\\beta/(\\alpha+\\beta)}', '\\beta/(\\alpha+\\beta)'],
    ['?k() N', '20N', '20'],
    ['?k() N', 'N \\cdot 20', '20'],
    ['?k() N', 'k N', null],
    ['a + ?x', 'b + a', 'b'],
    ['?a \\cdot ?_', '3 \\cdot 4', '3'],
    ['?_ \\cdot ?b', '3 \\cdot 4', '4'],
    ['?_ \\cdot ?b', '3 / 4', null],
    ['?_ \\cdot ?b', '3 \\cdot 4 \\cdot 5', null],
    ['\\hat A_* + ?x', '\\hat A_j + 1', '1'],
    ['\\sqrt{?r}', '\\sqrt{C/120}', 'C/120'],
    ['\\sqrt{?r}', 'C/120', null],
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

  test('symbols of its own cost nothing, one too many or too few has a price, nothing in common is no match', () => {
    expect(costOf('?e(a,b)', 'a + b')).toBe(0)
    expect(costOf('?e(a,b)', 'a + b + c')).toBeGreaterThan(0)
    expect(costOf('?e(a,b,c)', 'a + b')).toBe(costOf('?e(a,b)', 'a + b + c'))
    expect(costOf('?e(a,b)', 'c + d')).toBeNull()
    expect(costOf('?e()', '3/4')).toBe(0)
    expect(costOf('?e()', 'a')).toBeNull()
  })
})
