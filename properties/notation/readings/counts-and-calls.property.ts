import { describe, expect, test } from 'vitest'
import { withApplications, withCounts } from '../../../src/notation/readings/counts-and-calls.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf, shown } from '../../page/read-here.js'

/** A tree with 7 for n, and what it was asked the number of. */
function counted(latex: string) {
  const asked: string[] = []
  const countOf = (node: Node) => {
    asked.push(shown(node))
    return shown(node) === 'symbol n' ? '7' : null
  }
  return { tree: shown(withCounts(nodeOf(latex), countOf)), asked }
}

describe('numbers for what must be a number', () => {
  test.each([
    ['\\sum_{i=1}^{n} i', 'sum(symbol i, relation =(symbol i, number 1), number 7)'],
    ['\\prod_{i=1}^{n} i', 'product(symbol i, relation =(symbol i, number 1), number 7)'],
    ['\\sum_{i=n}^{m} i', 'sum(symbol i, relation =(symbol i, number 7), symbol m)'],
    ['\\sum_{i=1}^{n} n', 'sum(symbol n, relation =(symbol i, number 1), number 7)'],
    ['\\sum_n n', 'sum(symbol n, symbol n, nothing)'],
    ['\\binom{n}{2}', 'binomial(number 7, number 2)'],
    ['\\binom{2}{n}', 'binomial(number 2, number 7)'],
    ['n!', 'factorial(number 7)'],
    ['m!', 'factorial(symbol m)'],
    ['n + n!', 'add(symbol n, factorial(number 7))'],
    ['2^{n!}', 'pow(number 2, factorial(number 7))'],
    // What a sum runs through stays, within it alone.
    ['\\sum_{n=1}^{3} n!', 'sum(factorial(symbol n), relation =(symbol n, number 1), number 3)'],
    [
      '\\sum_{n=1}^{3} \\sum_{k=1}^{n} k',
      'sum(sum(symbol k, relation =(symbol k, number 1), symbol n), relation =(symbol n, number 1), number 3)',
    ],
    [
      '\\sum_{n=1}^{3} \\sum_{k=1}^{m} n!',
      'sum(sum(factorial(symbol n), relation =(symbol k, number 1), symbol m), relation =(symbol n, number 1), number 3)',
    ],
    ['\\sum_{n=1}^{n} 2', 'sum(number 2, relation =(symbol n, number 1), number 7)'],
    [
      '\\sum_{n=1}^{3} 2 + n!',
      'add(sum(number 2, relation =(symbol n, number 1), number 3), factorial(number 7))',
    ],
  ])('%s', (latex, expected) => expect(counted(latex).tree).toBe(expected))

  test('nothing is asked of a number, of nothing, and of what a sum runs through', () => {
    expect(counted('\\sum_{i=1}^{n} i').asked).toEqual(['symbol n'])
    expect(counted('\\sum_i i').asked).toEqual([])
    expect(counted('\\binom{5}{2}').asked).toEqual([])
    expect(counted('\\sum_{n=1}^{3} (n + 1)!').asked).toEqual([])
    expect(counted('\\sum_{n=1}^{3} \\binom{\\text{n}}{2}').asked).toEqual(['text n'])
    expect(counted('(n + 1)!').asked).toEqual(['add(symbol n, number 1)'])
  })

  test('a number stands where the name did', () => {
    const latex = '2 + n!'
    const [, factorial] = withCounts(nodeOf(latex), () => '7').args
    expect(factorial!.args[0]).toEqual({ head: 'number', text: '7', args: [], start: 4, end: 5 })
  })

  test.each(['n + 1', 'f(n)', 'x^2 + \\frac{1}{n}'])('%s stays the same tree', latex => {
    const node = nodeOf(latex)
    expect(withCounts(node, () => '7')).toBe(node)
  })
})

describe('a name that is known to be a function', () => {
  const isFunction = ({ head, text, args }: Node) => text === 'u' || (head === 'sub' && args[0]!.text === 'u')
  const applied = (latex: string) => shown(withApplications(nodeOf(latex), isFunction, latex))

  test.each([
    ['u(3)', 'call u(symbol u, number 3)'],
    ['u (3)', 'call u(symbol u, number 3)'],
    ['u\\left(3\\right)', 'call u(symbol u, number 3)'],
    ['u \\left ( 3 \\right)', 'call u(symbol u, number 3)'],
    ['u_1(3)', 'call(sub(symbol u, number 1), number 3)'],
    ['2 u(3)', 'mul(number 2, call u(symbol u, number 3))'],
    ['u(3) x', 'mul(call u(symbol u, number 3), symbol x)'],
    ['u(3) u(4)', 'mul(call u(symbol u, number 3), call u(symbol u, number 4))'],
    ['u(3)(4)', 'mul(call u(symbol u, number 3), number 4)'],
    ['u(u(3))', 'call u(symbol u, call u(symbol u, number 3))'],
    ['-u(3)', 'neg(call u(symbol u, number 3))'],
    ['2 (1 + u(3))', 'mul(number 2, add(number 1, call u(symbol u, number 3)))'],
    ['\\frac{u(3)}{2}', 'div(call u(symbol u, number 3), number 2)'],
    // Another name, another bracket, or none.
    ['w(3)', 'mul(symbol w, number 3)'],
    ['u[3]', 'mul(symbol u, number 3)'],
    ['u 3', 'mul(symbol u, number 3)'],
    ['u \\cdot (3)', 'mul(symbol u, number 3)'],
    ['2(3)', 'mul(number 2, number 3)'],
  ])('%s', (latex, expected) => expect(applied(latex)).toBe(expected))

  test.each(['x + 1', '2 w(3)', '2 x y', 'w(x + 1)', 'u'])('%s stays the same tree', latex => {
    const node = nodeOf(latex)
    expect(withApplications(node, isFunction, latex)).toBe(node)
  })
})
