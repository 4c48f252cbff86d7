import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OTHER_SHAPES } from '../../../src/notation/readings/other-shapes.js'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'
import { nodeOf, shown } from '../../page/read-here.js'

const RUNS = { numRuns: 25 }
const whole = (min: number, max: number) => fc.integer({ min, max })

test('a side without such signs is the same in every shape', () =>
  fc.assert(
    fc.property(whole(1, 99), whole(1, 99), fc.constantFrom('+', '-', '\\cdot'), (a, b, sign) => {
      const latex = `${a} ${sign} ${b}`
      const side = nodeOf(latex)
      for (const shape of OTHER_SHAPES) expect(shape.of(side, latex)).toBe(side)
    }),
    RUNS,
  ))

test('a cross between equal figures may tell a size of which the other side is the edge', () =>
  fc.assert(
    fc.property(whole(3, 60), whole(1, 9), (edge, more) => {
      const worked = `${edge + more} - ${more}`
      for (const size of [`${edge}×${edge}`, `${edge} x ${edge}`])
        expect(verdicts(`So ${worked} = ${size}.`), size).toEqual(['undecided'])
      expect(verdicts(`So $${worked} = ${edge} \\times ${edge}$.`)).toEqual(['undecided'])
      expect(verdicts(`So $${worked} = ${edge} \\cdot ${edge}$.`)).toEqual(['refuted'])
      expect(verdicts(`So ${worked} = ${edge} × ${edge + 1}.`)).toEqual(['refuted'])
      expect(verdicts(`So ${worked} = ${edge + 1} × ${edge + 1}.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('one percentage at the end of a sum may be of the rest, whichever side it stands on', () =>
  fc.assert(
    fc.property(whole(2, 90), whole(1, 19), fc.boolean(), (hundreds, share, isLess) => {
      const sum = `${hundreds * 100} ${isLess ? '-' : '+'} ${share}%`
      const value = hundreds * (isLess ? 100 - share : 100 + share)
      expect(verdicts(`So ${sum} = ${value}.`)).toEqual(['holds'])
      expect(verdicts(`So ${value} = ${sum}.`)).toEqual(['holds'])
      expect(verdicts(`So ${sum} = ${value + 7}.`)).not.toContain('holds')
      expect(verdicts(`So ${share}% + ${share}% = ${2 * share}%.`)).toEqual(['holds'])
      expect(verdicts(`So ${2 * share + 40}% = ${share}% + ${share}%.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))

test('what is added keeps its places', () => {
  const latex = '(200 + 15\\%) \\cdot 2'
  const shape = OTHER_SHAPES.find(({ name }) => name === 'increase')!
  const side = shape.of(nodeOf(latex), latex)
  expect(shown(side)).toBe('mul(mul(number 200, add(number 1, percent(number 15))), number 2)')
  expect([side.start, side.end]).toEqual([0, latex.length])
})
