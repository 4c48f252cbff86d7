import { describe, expect, test } from 'vitest'
import { canonical } from '../../../../src/notation/tree/canonical.js'
import { hasWords, match } from '../../../../src/rules/book/locate/match.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { nodeOf } from './read-here.js'

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
    // A hole takes anything but what has two signs.
    ['?x', '2', '0.0 x=2'],
    ['?x', 'a + b', '0.0 x=a + b'],
    ['?_', '2', '0.0'],
    ['?x', '\\pm 2', null],
    ['f(?x)', 'f(\\pm 2)', null],
    // Anything else is itself.
    ['a', 'a', '0.0'],
    ['a', 'b', null],
    ['2', '3', null],
    ['2', '2', '0.0'],
    ['f(?x)', 'f(y)', '0.0 x=y'],
    ['f(?x)', 'g(2)', null],
    ['f(?x)', 'f(2, 3)', null],
    ['f(?x, ?y)', 'f(2)', null],
    ['f(?x, ?y)', 'f(2, 3)', '0.0 x=2 y=3'],
    ['f(?x, b)', 'f(2, b)', '0.0 x=2'],
    ['f(?x, b)', 'f(2, c)', null],
    ['f(b, ?x)', 'f(c, 2)', null],
    ['a^{?x}', 'a^{2}', '0.0 x=2'],
    ['a^{?x}', 'a + 2', null],
    // Any index, or none.
    ['A_*', 'A', '0.0'],
    ['A_*', 'A_j', '0.0'],
    ['A_*', 'B_j', null],
    ['A_*', 'B', null],
    ['A_j', 'A', null],
    ['A_j', 'A_j', '0.0'],
    ['A_j', 'A_k', null],
    // Fixed parts stand in any order, holes alone place by place.
    ['a + b', 'b + a', '0.0'],
    ['a + b', 'a + b + c', null],
    ['a + b + c', 'a + b', null],
    ['a + b', 'a + a', null],
    ['a + a', 'a + b', null],
    ['a + b', 'a b', null],
    ['a b', 'b a', '0.0'],
    ['?x + ?y', '2 + 3', '0.0 x=2 y=3'],
    ['?x + ?y', '2 + 3 + 4', null],
    ['?x ?y', '2 \\cdot 3', '0.0 x=2 y=3'],
    ['?x ?y', '2 + 3', null],
    ['?x + b', 'b + 2', '0.0 x=2'],
    ['?x + b', '2 + 3', null],
    ['?x + b', 'b + 2 + 3', '0.0 x=2 + 3'],
    ['?x + b', '2 + b + 3', '0.0 x=2 + b + 3'],
    ['?x b', '2 b c', '0.0 x=2 b c'],
    ['?x + b', 'b', null],
    ['?x + b + c', 'b + c', null],
    ['?x + a^{?y}', '2 + a^{3}', '0.0 y=3 x=2'],
    ['?x b ?y', '2 b 3', '0.0 x=2 y=3'],
    ['?x b ?y', 'b \\cdot 2', null],
    ['?x b ?y', '2 \\cdot 3 \\cdot 4 b', null],
    // A factor is no divisor.
    ['?x \\cdot ?y', '3 / 4', null],
    ['?x \\cdot ?y', '3 \\cdot 4^{-1}', null],
    ['?x \\cdot ?y', '3 \\cdot 4^{-2}', '0.0 x=3 y=4^{-2}'],
    ['?x + ?y', '3 + 1/b', '0.0 x=3 y=1/b'],
  ])('%s in %s: %s', (shape, latex, expected) => expect(matched(shape, latex)).toBe(expected))
})

describe('the price of other symbols', () => {
  test.each([
    ['?e(a,b)', 'a + b', '0.0 e=a + b'],
    ['?e(a,b)', 'a b / (a + b)', '0.0 e=a b / (a + b)'],
    ['?e(a,b)', 'a', '0.6 e=a'],
    ['?e(a,b)', 'a + b + c', '0.6 e=a + b + c'],
    ['?e(a,b)', 'a + b + c + d', '1.2 e=a + b + c + d'],
    ['?e(a,b,c)', 'a + b + d', '1.2 e=a + b + d'],
    ['?e(a,b,c,d)', 'a + b + c + d + x + y', '1.2 e=a + b + c + d + x + y'],
    ['?e(a,b,c,d)', 'a + b + c + d + x + y + z', null],
    ['?e(a,b,c,d,x,y)', 'a + b + c', null],
    ['?e(a)', 'a + b', '0.6 e=a + b'],
    ['?e(a)', 'a + b + c', null],
    ['?e(a,b)', 'a + c', null],
    ['?e(a)', 'c', null],
    ['?e(a)', '2', null],
    ['?_(a)', 'a', '0.0'],
    ['?_(a)', 'c', null],
    ['?e(\\hat a)', 'a_i', '0.0 e=a_i'],
    ['?e()', '2', '0.0 e=2'],
    ['?e()', 'a', null],
    ['?e()', '2 \\text{ h}', null],
    ['?_()', '2', '0.0'],
    ['?e', '2 \\text{ h}', '0.0 e=2 \\text{ h}'],
    // The prices of several holes add up.
    ['f(?x(a,b), ?y(c,d))', 'f(a, c)', '1.2 x=a y=c'],
    ['f(?x(a), ?y(c,d))', 'f(a, c)', '0.6 x=a y=c'],
    ['f(?x(a), ?y(c))', 'f(b, c)', null],
    ['f(?x(a), ?y(c))', 'f(a, b)', null],
    ['?x(a,b) n ?y(c,d)', 'a n c', '1.2 x=a y=c'],
    ['?x(a) n ?y(c)', 'a n b', null],
    ['?x(a) n ?y(c)', 'b n c', null],
    ['f(?x(a,b)) + ?y(c,d)', 'f(a) + c', '1.2 x=a y=c'],
    ['f(?x(a,b)) + ?y(c)', 'f(a) + b', null],
  ])('%s in %s: %s', (shape, latex, expected) => expect(matched(shape, latex)).toBe(expected))
})

test('all that is left is one node, or the parts of a sum or a product', () => {
  const [piece] = readShape('$?x + b$')
  const left = (latex: string) =>
    piece?.kind === 'math' && match(piece.chain.terms[0]!, canonical(nodeOf(latex)))?.holes.get('x')
  expect(left('b + 2')).toMatchObject({ head: 'number', text: '2', args: [] })
  expect(left('2 + b + 3')).toMatchObject({ head: 'add', args: [{ text: '2' }, { text: '3' }] })
})

describe('words in a formula', () => {
  test.each([
    ['2', false],
    ['\\text{h}', true],
    ['2 \\text{ h}', true],
    ['a + f(2 \\text{ h})', true],
    ['a + f(2)', false],
  ])('%s: %s', (latex, expected) => expect(hasWords(nodeOf(latex))).toBe(expected))
})
