import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { bothSigns, nextInList } from '../../../src/notation/readings/plus-minus.js'
import type { Link } from '../../../src/notation/tree/link.js'
import type { Node } from '../../../src/notation/tree/node.js'

/** A tree as it is typed, with brackets around sums. */
function typed({ head, text, args }: Node): string {
  const parts = args.map(typed)
  if (head === 'neg') return `-${parts[0]}`
  if (head === 'add') return `(${parts.join(' + ')})`
  if (head === 'mul') return parts.join(' ')
  return args.length === 0 ? text : `${head}(${parts.join(', ')})`
}

/** The first link of a formula, with the chain behind it. */
function both(latex: string) {
  const [chain, behind] = parseChains(latex)
  const { terms, signs } = chain!
  const [left, right] = terms as [Node, Node]
  return bothSigns({ left, sign: signs[0]!, right }, nextInList(right, behind, latex), latex)
}

/** The first order: `upper = one; lower = other`. */
const paired = (latex: string) => {
  const found = both(latex)
  return found && found.orders[0]!.map(({ left, right }) => `${typed(left)} = ${typed(right)}`).join('; ')
}

describe('the two values of the left beside those of the right', () => {
  test.each([
    ['x \\pm 1 = 3 \\pm 2', '(x + 1) = (3 + 2); (x + -1) = (3 + -2)'],
    ['x \\pm 1 \\approx 3 \\pm 2', '(x + 1) = (3 + 2); (x + -1) = (3 + -2)'],
    ['x \\mp 1 = 3 \\pm 2', '(x + -1) = (3 + 2); (x + 1) = (3 + -2)'],
    ['x \\pm 1 = 3 \\mp 2', '(x + 1) = (3 + -2); (x + -1) = (3 + 2)'],
    ['\\pm 1 = \\pm 2', '1 = 2; -1 = -2'],
    ['2 (x \\pm 1) = 3', null],
    ['2 (x \\pm 1) = \\{3, 4\\}', '2 (x + 1) = 3; 2 (x + -1) = 4'],
    ['\\frac{x \\pm 1}{2} = 3, 4', 'div((x + 1), 2) = 3; div((x + -1), 2) = 4'],
    ['x \\pm 1 = 3 ,\\; 4', '(x + 1) = 3; (x + -1) = 4'],
    ['x \\pm 1 = 3 , \\, 4', '(x + 1) = 3; (x + -1) = 4'],
    ['x \\pm 1 = 3 \\text{ or } 4', '(x + 1) = 3; (x + -1) = 4'],
    ['x \\pm 1 = 3 \\text{ and } 4', '(x + 1) = 3; (x + -1) = 4'],
    ['x \\pm 1 = 3 \\text{or} 4', '(x + 1) = 3; (x + -1) = 4'],
    ['x \\pm 1 = 3 \\text{ or } -4', '(x + 1) = 3; (x + -1) = -4'],
    ['x \\pm 1 = -3 \\text{ or } -4', '(x + 1) = -3; (x + -1) = -4'],
    ['x \\pm 1 = -3 \\text{ or } 4', '(x + 1) = -3; (x + -1) = 4'],

    // No sign on the left, or more than one; another relation; more than one on the right.
    ['x \\pm 1 < 3 \\pm 2', null],
    ['x \\pm 1 \\sim 3 \\pm 2', null],

    // Other lists, and other words.
    ['x \\pm 1 = (3, 4)', null],
    ['x \\pm 1 = [3, 4]', null],
    ['x \\pm 1 = (3, \\text{or}, 4)', null],
    ['x \\pm 1 = \\{3, 4, 5\\}', null],
    ['x \\pm 1 = \\{3 + 4\\}', null],
    ['x \\pm 1 = 3 \\text{ if } 4', null],
    ['x \\pm 1 = 3 \\text{ or so } 4', null],
    ['x \\pm 1 = 3 \\text{ nor } 4', null],
    ['x \\pm 1 = 3 \\text{ or } 4 \\text{ or } 5', null],
    ['x \\pm 1 = 3 \\text{ or } 4 - 5', null],
    ['x \\pm 1 = 3 \\text{ or } -4 + 5', null],
    ['x \\pm 1 = 3 \\text{ or } + 4', null],
    ['x \\pm 1 = 3 \\text{ or }', null],
    ['x \\pm 1 = 3 y 4', null],
    ['x \\pm 1 = 3 - 4', null],
    ['x \\pm 1 = 3', null],
    ['x \\pm 1 = 3, \\quad 4', null],
    ['x \\pm 1 = 3 \\quad, 4', null],
    ['x \\pm 1 = \\frac{3 \\text{ or }}{-4}', null],
    ['x \\pm 1 = 3 \\text{ or } 4 y', null],
    ['x \\pm 1 = 3 \\text{ order } 4', null],

    // What stands behind is no number by itself.
    ['x \\pm 1 = 3, y = 4', null],
    ['x \\pm 1 = 3, \\approx 4', null],
    ['x \\pm 1 = 3, \\pm 4', null],
    ['x \\pm 1 = 3; 4', null],
    ['x \\pm 1 = 3 \\quad 4', null],
  ])('%s: %s', (latex, expected) => expect(paired(latex)).toBe(expected))

  test('where they stand', () => {
    const latex = '\\pm 1 = -3 \\text{ or } 4'
    const [first, second] = both(latex)!.orders[0]! as [Link, Link]
    expect([first.left, second.left].map(({ start, end }) => latex.slice(start, end))).toEqual([
      '\\pm 1',
      '\\pm 1',
    ])
    expect([first.left.text, second.left.text]).toEqual(['1', ''])
    expect(both('\\mp 1 = \\pm 2')!.orders[0]![0]!.left.text).toBe('')
    expect([first.right, second.right].map(({ start, end }) => latex.slice(start, end))).toEqual(['-3', '4'])
  })
})

test.each([
  ['(10 \\pm 2)^2 = 100 \\pm 40', true],
  ['x \\pm 1 = 3 \\mp 2', true],
  ['x \\pm 1 = \\{3, 4\\}', false],
  ['x \\pm 1 = 3 \\text{ or } 4', false],
  ['x \\pm 1 = 3, 4', false],
  ['x \\pm \\sqrt{4} = 3 \\pm 2', false],
  ['\\frac{x \\pm \\sqrt{4}}{2} = 3 \\pm 2', false],
  ['x \\pm 1 = 3 \\pm \\sqrt{2}', true],
])('%s may be of a deviation: %s', (latex, expected) => expect(both(latex)!.mayBeDeviation).toBe(expected))
