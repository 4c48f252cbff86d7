import { describe, expect, test } from 'vitest'
import { divide, number, squareRoot, symbol, type Term } from '../../../src/math/term/term.js'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { nodeOf } from '../../rules/book/locate/read-here.js'

const THIRD = number('1/3')
const known = (at: number, data: Term = THIRD, unit = '', isRefuted = false) => ({
  at,
  data,
  unit,
  isRefuted,
})

/** What stands behind the literals of an expression, as the places that they came from. */
function through(digits: string, latex: string, at = 0): readonly number[] {
  const printed = new Printed()
  printed.remember(digits, known(at))
  return printed.replaceIn(nodeOf(latex)).through
}

describe('a number is remembered if it is long enough to be no other by chance', () => {
  test.each(['0.333', '1.23', '12.3', '1234', '12340', '1.2e5', '1.20', '0.00123', '1.2e-5', '123.0'])(
    '%s',
    digits => {
      const printed = new Printed()
      printed.remember(digits, known(0))
      expect(printed.has(0)).toBe(true)
      expect(through(digits, digits)).toEqual([0])
    },
  )

  test.each(['0.33', '1.2', '123', '1230', '12000', '1e5', '7', '0', '0.0012', '0.000'])(
    '%s is not',
    digits => {
      const printed = new Printed()
      printed.remember(digits, known(0))
      expect(printed.has(0)).toBe(false)
      expect(through(digits, digits)).toEqual([])
    },
  )
})

describe('a literal stands for an earlier result', () => {
  test('wherever it is in an expression, each with its value', () => {
    const printed = new Printed()
    printed.remember('0.333', known(1))
    printed.remember('0.667', known(2, number('2/3')))
    const node = { ...nodeOf('0.333 + 2 \\cdot 0.667'), start: 5 }
    const moved = (part: typeof node): typeof node => ({
      ...part,
      start: part.start + 5,
      args: part.args.map(moved),
    })
    const { values, through } = printed.replaceIn(moved(node))
    expect([...values].map(([{ text }, value]) => [text, value])).toEqual([
      ['0.333', THIRD],
      ['0.667', number('2/3')],
    ])
    expect(through).toEqual([1, 2])
  })

  test('not for one that is printed behind it, and for the last one before it', () => {
    expect(through('0.333', '0.333', 0)).toEqual([0])
    expect(through('0.333', '0.333', 1)).toEqual([])
    expect(through('0.333', '0.334', 0)).toEqual([])
    const printed = new Printed()
    for (const at of [0, 2, 4]) printed.remember('0.333', known(at))
    expect(printed.replaceIn(nodeOf('x + 0.333')).through).toEqual([4])
    expect(printed.replaceIn(nodeOf('x+0.333')).through).toEqual([2])
    expect([0, 1, 2, 4].map(at => printed.has(at))).toEqual([true, false, true, true])
  })

  test('a symbol of the same text is no literal', () => {
    const printed = new Printed()
    printed.remember('0.333', known(0))
    expect(printed.replaceIn({ ...nodeOf('0.333'), head: 'symbol' }).through).toEqual([])
  })

  test('by its value where that is exact, and by its line elsewhere', () => {
    const printed = new Printed()
    printed.remember('0.333', known(0, divide(1, 3)))
    printed.remember('1.414', known(1, squareRoot(2)))
    const node = nodeOf('0.333 \\cdot 1.414')
    expect([...printed.replaceIn(node).values.values()]).toEqual([THIRD, squareRoot(2)])
  })

  test('a symbol has no value, and is kept', () => {
    const printed = new Printed()
    printed.remember('0.333', known(0, symbol('x')))
    expect([...printed.replaceIn(nodeOf('0.333')).values.values()]).toEqual([symbol('x')])
  })
})

describe('a result in a unit', () => {
  const repeats = (unit: string, other: string, isRefuted: boolean) => {
    const printed = new Printed()
    printed.remember('0.250', known(0, THIRD, unit, isRefuted))
    return printed.replaceIn(nodeOf('0.250'), () => other).through.length === 1
  }

  test.each([
    ['kg', 'kg', true, true],
    ['kg', 'mol', false, false],
    ['kg', '', true, false],
    ['', 'kg', true, false],
    ['', '', true, true],
  ])('%j is taken up in %j: %s, and %s where it was refuted', (unit, other, isRight, isWrong) => {
    expect(repeats(unit, other, false)).toBe(isRight)
    expect(repeats(unit, other, true)).toBe(isWrong)
  })

  test('is told by the literal and by what stands behind it', () => {
    const printed = new Printed()
    printed.remember('0.250', known(0))
    printed.remember('0.750', known(0))
    const asked: (string | undefined)[][] = []
    printed.replaceIn(nodeOf('0.250 x + 0.750 + 3'), (literal, next) => {
      asked.push([literal.text, next?.text])
      return ''
    })
    expect(asked).toEqual([
      ['0.250', 'x'],
      ['0.750', '3'],
    ])
    printed.replaceIn(nodeOf('0.250'), (_, next) => {
      expect(next).toBeUndefined()
      return ''
    })
    expect(printed.replaceIn(nodeOf('0.250')).through).toEqual([0])
  })

  test('without one where nobody says so', () => {
    const printed = new Printed()
    printed.remember('0.250', known(0, THIRD, 'kg', true))
    expect(printed.replaceIn(nodeOf('0.250')).through).toEqual([])
    printed.remember('0.750', known(0, THIRD, '', true))
    expect(printed.replaceIn(nodeOf('0.750')).through).toEqual([0])
  })
})
