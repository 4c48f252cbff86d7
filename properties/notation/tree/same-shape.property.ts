import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { sameShape } from '../../../src/notation/tree/same-shape.js'

const termOf = (source: string) => parseChains(source)[0]!.terms[0]!

describe('of one shape are', () => {
  test.each([
    ['x + 1', '  x+1.0', true],
    ['10^3 x', '10^{3.00} x', true],
    ['1e3', '1000', true],
    ['1000', '1e3', true],
    ['2', '3', false],
    ['x', 'y', false],
    ['x + 1', '1 + x', false],
    ['f(x)', 'f(x, y)', false],
    ['f(x, y)', 'f(x)', false],
    ['f(x, y)', 'f(x, z)', false],
    ['x + y', 'x y', false],
    ['1e999999999', '1e999999999', true],
    ['1e999999999', '10e999999998', false],
    ['1', '1e999999999', false],
  ])('%s and %s: %s', (left, right, isSame) => {
    expect(sameShape(termOf(left), termOf(right))).toBe(isSame)
    expect(sameShape(termOf(right), termOf(left))).toBe(isSame)
  })

  test('words only where they are the same words, and digits that are none only as they stand', () => {
    const node = (head: Node['head'], text: string): Node => ({ head, text, args: [], start: 0, end: 0 })
    expect(sameShape(node('text', '2'), node('text', '2.0'))).toBe(false)
    expect(sameShape(node('text', 'v2'), node('text', 'v2'))).toBe(true)
    expect(sameShape(node('number', 'two'), node('number', '2'))).toBe(false)
    expect(sameShape(node('number', '2'), node('number', 'two'))).toBe(false)
  })
})
