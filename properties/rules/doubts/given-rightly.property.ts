import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 20 }
const factor = fc.integer({ min: 12, max: 31 })

test('a wrong value is left open where its paragraph goes on to give the right one by itself', () =>
  fc.assert(
    fc.property(factor, factor, fc.integer({ min: 1, max: 9 }), (a, b, off) => {
      const wrong = `$${a} \\cdot ${b} = ${a * b + off}$`
      const right = a * b
      for (const behind of [
        ` Inside, it was fine at ${right}.`,
        ` The honest figure is ${right}, of course.`,
        ` Somebody looked. It should read $${right}$.`,
      ])
        expect([behind, verdicts(`They displayed ${wrong}.${behind}`)]).toEqual([behind, ['undecided']])
    }),
    RUNS,
  ))

test('the right value that counts, numbers or goes into something else corrects nothing', () =>
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      const wrong = `They displayed $${a} \\cdot ${b} = ${a * b + 1}$.`
      const right = a * b
      for (const behind of [
        ` So ${right} people came.`,
        ` See page ${right}.`,
        ` Then ${right} + 1 = ${right + 1}.`,
        ` Later $${a} \\cdot ${b} = ${right}$.`,
        ` One. Two. Three. It is ${right}.`,
        `\n\nIt is ${right}.`,
        ` It is ${right + 2}.`,
      ])
        expect([behind, verdicts(`${wrong}${behind}`)[0]]).toEqual([behind, 'refuted'])
    }),
    RUNS,
  ))

test('so is a value that only decimals tell', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, off) => {
      const right = Math.exp(a / 10).toFixed(4)
      const wrong = (Math.exp(a / 10) + off / 1000 + 0.0005).toFixed(4)
      const formula = `$e^{0.${a}} \\approx ${wrong}$`
      expect(verdicts(`They displayed ${formula}; the true value is $${right}$.`)).toEqual(['undecided'])
      expect(verdicts(`They displayed ${formula}; the other one is $${wrong}$.`)).toEqual(['refuted'])
    }),
    RUNS,
  ))
