import { describe, expect, test } from 'vitest'
import { writtenDerivatives } from '../../src/audit/written-derivative.js'
import { lower } from '../../src/latex/lower.js'
import { proveIdentity } from '../../src/proof/tactics.js'
import type { Term } from '../../src/term/term.js'
import { nodeOf, readingOf } from './read-here.js'

const { glossary } = readingOf('Here $f(x)$ and $v_i$ and $y$ are so.')
const termOf = (latex: string): Term => lower(nodeOf(latex), glossary)
const isSame = (one: Term, other: Term) => proveIdentity(one, other).proved

describe('a derivative that is written is worked out by hand as', () => {
  test.each([
    ['\\frac{d}{dx} x^3', 'x', [['3x^2', 'x^3']]],
    ['\\frac{d}{dx} x^3 y', 'x', [['3x^2 y', 'x^3 y']]],
    ['\\nabla_x x^2', 'x', [['2x', 'x^2']]],
    ['\\frac{d}{d v_i} v_i^2', 'v_i', [['2 v_i', 'v_i^2']]],
    ['\\frac{d}{dx} 7 x^2', 'x', [['14x', '7x^2']]],
    // Of the next factor, and of all that stands behind it, as people write both.
    [
      '(\\frac{d}{dx} x^2) 3 x',
      'x',
      [
        ['9x^2', '3x^3'],
        ['6x^2', 'x^2'],
      ],
    ],
    // Nobody works out the derivative of the variable alone.
    ['\\frac{d}{dx} x y', 'x', [['y', 'x y']]],
    ['\\frac{d}{dx} x x', 'x', [['2x', 'x^2']]],
  ])('%s', (latex, by, expected) => {
    const found = writtenDerivatives(nodeOf(latex), glossary)
    expect(found.map(one => one.by)).toEqual(expected.map(() => by))
    for (const [at, { worked, of }] of found.entries()) {
      expect(isSame(worked, termOf(expected[at]![0]!))).toBe(true)
      expect(isSame(of, termOf(expected[at]![1]!))).toBe(true)
    }
  })

  test('the derivative times what has none, where the whole has none', () => {
    const [only, ...others] = writtenDerivatives(nodeOf('\\frac{d}{dx} (x^2 + 1) f(x)'), glossary)
    expect(others).toEqual([])
    expect(isSame(only!.worked, termOf('2x f(x)'))).toBe(true)
    expect(isSame(only!.of, termOf('x^2 + 1'))).toBe(true)
  })
})

test.each([
  ['x^3'],
  ['3 x'],
  ['y \\frac{d}{dx} x^2'],
  ['\\frac{d}{dx} x'],
  ['\\frac{dy}{dx}'],
  ['\\frac{d}{dx} f(x)'],
  ['\\frac{d}{dx} f(x) x'],
  ['\\frac{d}{dx} y^2'],
  ['\\nabla x^2'],
  ['\\frac{d}{dx} \\max(x, 1)'],
  ['\\frac{d}{df(x)} f(x)^2'],
  ['\\frac{d}{d(2x)} (2x)^2'],
])('%s is none that could be worked out', latex =>
  expect(writtenDerivatives(nodeOf(latex), glossary)).toEqual([]),
)
