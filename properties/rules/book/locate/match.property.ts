import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { canonical } from '../../../../src/notation/tree/canonical.js'
import { match } from '../../../../src/rules/book/locate/match.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { nodeOf } from '../../../page/read-here.js'

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

/** The price of a match and what is in each hole, as written; null where a shape does not match. */
function matched(shape: string, latex: string): string | null {
  const [piece] = readShape(`$${shape}$`)
  if (piece?.kind !== 'math') throw new TypeError('expected mathematics')
  const filling = match(piece.chain.terms[0]!, canonical(nodeOf(latex)))
  if (!filling) return null
  const holes = [...filling.holes].map(([name, { start, end }]) => `${name}=${latex.slice(start, end)}`)
  return [filling.cost.toFixed(1), ...holes].join(' ')
}

describe('the shape of a tree', () => {
  test.each([
    // Any index, or none.
    ['A_*', 'A_j', '0.0'],
    ['A_*', 'B_j', null],
    // Fixed parts stand in any order, holes alone place by place.
    ['a + b', 'b + a', '0.0'],
    ['a + b', 'a + b + c', null],
    ['a b', 'b a', '0.0'],
    ['?x + b', 'b + 2 + 3', '0.0 x=2 + 3'],
    ['?x + b', '2 + b + 3', '0.0 x=2 + b + 3'],
    ['?x b', '2 b c', '0.0 x=2 b c'],
    ['?x b ?y', '2 b 3', '0.0 x=2 y=3'],
    // A factor is no divisor.
    ['?x \\cdot ?y', '3 / 4', null],
    ['?x \\cdot ?y', '3 \\cdot 4^{-1}', null],
    ['?x \\cdot ?y', '3 \\cdot 4^{-2}', '0.0 x=3 y=4^{-2}'],
  ])('%s in %s: %s', (shape, latex, expected) => expect(matched(shape, latex)).toBe(expected))
})

describe('the price of other symbols', () => {
  test.each([
    // The prices of several holes add up.
    ['?x(a,b) n ?y(c,d)', 'a n c', '1.2 x=a y=c'],
    ['?x(a) n ?y(c)', 'a n b', null],
    ['?x(a) n ?y(c)', 'b n c', null],
    ['f(?x(a,b)) + ?y(c,d)', 'f(a) + c', '1.2 x=a y=c'],
    ['f(?x(a,b)) + ?y(c)', 'f(a) + b', null],
  ])('%s in %s: %s', (shape, latex, expected) => expect(matched(shape, latex)).toBe(expected))
})
