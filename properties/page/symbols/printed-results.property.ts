import { describe, expect, test } from 'vitest'
import { number, type Term } from '../../../src/math/term/term.js'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { nodeOf } from '../read-here.js'

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
})
