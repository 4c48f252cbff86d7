import { expect, test } from 'vitest'
import { judgeRounding, readPrinted } from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'

test('an enclosure is far only if all of it is, and cut off or rounded twice only if both ends are', () => {
  const judged = (text: string, lower: string, upper: string) => {
    const { agreement, rounding } = judgeRounding(readPrinted(text), {
      lower: Rational.of(lower),
      upper: Rational.of(upper),
    })
    return [agreement, rounding]
  }
  // From three halves of a unit on, that distance included, it may be near or far.
  expect(judged('5.0', '5.15', '5.2')).toEqual(['undecided', null])
  expect(judged('5.0', '5.1500001', '5.2')).toEqual(['far', null])
  expect(judged('5.0', '4.8', '4.85')).toEqual(['undecided', null])
  // 0.4451 cut off is 0.44, and 0.4501 is not.
  expect(judged('0.44', '0.4451', '0.4499')).toEqual(['near', 'truncated'])
  expect(judged('0.44', '0.4451', '0.4501')).toEqual(['near', null])
  expect(judged('-0.44', '-0.4501', '-0.4451')).toEqual(['near', null])
  // 0.4449 is 0.445 and then 0.45, and 0.4439 is not.
  expect(judged('0.45', '0.4446', '0.4449')).toEqual(['near', 'double'])
  expect(judged('0.45', '0.4439', '0.4449')).toEqual(['near', null])
  expect(judged('-0.45', '-0.4449', '-0.4439')).toEqual(['near', null])
})
