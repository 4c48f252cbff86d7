import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const whole = fc.integer({ min: 1, max: 999 })
/** Units of which one is no base unit, so that a bare number beside them would be another measure. */
const unit = fc.constantFrom('cm', 'min', 'km', 'g', 'ml', 'hours', 'kWh', 'GB')

test('a sum whose last term alone has a unit is in that unit, and so is a difference', () =>
  fc.assert(
    fc.property(whole, whole, whole, unit, (a, b, c, name) => {
      // What was measured may be rounded to tens.
      fc.pre((a + b + 1) % 10 !== 0)
      const said = (side: string, value: number) => verdicts(`All in all, ${side} = ${value} ${name}.`)
      expect(said(`${a} + ${b} ${name}`, a + b)).toEqual(['holds'])
      expect(said(`${a} + ${b} + ${c} ${name}`, a + b + c)).toEqual(['holds'])
      expect(said(`${a + b} - ${b} ${name}`, a)).toEqual(['holds'])
      expect(said(`${a} + ${b} ${name}`, a + b + 1)).toEqual(['refuted'])
      // Where each has its unit they are added as they are.
      expect(said(`${a} ${name} + ${b} ${name}`, a + b)).toEqual(['holds'])
      expect(verdicts(`So $${a} + ${b}\\,\\text{${name}} = ${a + b}\\,\\text{${name}}$.`)).toEqual(['holds'])
    }),
    { numRuns: 60 },
  ))

test('a unit behind another term is of that term, and other units are converted', () =>
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 59 }), (hours, minutes) => {
      const all = 60 * hours + minutes
      expect(verdicts(`It is ${hours} h + ${minutes} min = ${all} min.`)).toEqual(['holds'])
      expect(verdicts(`It is ${hours} h + ${minutes} min = ${all + 1} min.`)).toEqual(['refuted'])
    }),
    { numRuns: 30 },
  ))

test('a part of a whole is added to what is whole', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), percent => {
      const sum = `${(100 + percent) / 100}`
      expect(verdicts(`The factor is 1 + ${percent} percent = ${sum} here.`)).toEqual(['holds'])
      expect(verdicts(`So $1 + ${percent}\\,\\text{percent} = ${sum}$.`)).toEqual(['holds'])
    }),
    { numRuns: 20 },
  ))
