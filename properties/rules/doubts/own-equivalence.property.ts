import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 25 }
const many = fc.integer({ min: 3, max: 19 })

const ACCUSED = /^(?:refuted|misrounded)$/

test('a page goes on with what it has said that one unit comes to, on a map or in percent', () =>
  fc.assert(
    fc.property(many, many, (scale, n) => {
      const given = `On this map 1 cm = ${scale} km.`
      expect(verdicts(`${given} So ${n} cm = ${n * scale} km.`)).toEqual(['undecided', 'undecided'])
      expect(verdicts(`${given} So ${n} cm = ${n * scale * 1000} m.`)).toEqual(['undecided', 'undecided'])
      expect(verdicts(`${given} So ${n * scale} km = ${n} cm.`)).toEqual(['undecided', 'undecided'])
      // Not what the map says, be it by a few percent, and without a map nothing.
      expect(verdicts(`${given} So ${n} cm = ${n * scale * 7} km.`)).toEqual([
        'undecided',
        expect.stringMatching(ACCUSED),
      ])
      expect(verdicts(`${given} So ${n} cm = ${n * scale * 1030} m.`)).toEqual([
        'undecided',
        expect.stringMatching(ACCUSED),
      ])
      expect(verdicts(`So ${n} cm = ${n * scale} km.`)).toEqual([expect.stringMatching(ACCUSED)])
      // Three percent are 30 g of a kilogram by accident.
      fc.pre(scale !== 10)
      expect(verdicts(`Here 100% = ${scale}00 g. So ${n}% = ${n * scale} g.`).at(-1)).toBe('undecided')
    }),
    RUNS,
  ))

test('a conversion that is right needs no word of the page, and one that is wrong is not excused by another pair of units', () =>
  fc.assert(
    fc.property(many, n => {
      expect(verdicts(`Here 1 cup = 250 ml. So ${n} km = ${n * 1000} m.`)[1]).toBe('holds')
      expect(verdicts(`Here 1 cup = 250 ml. So ${n} km = ${n * 250} m.`)[1]).toBe('refuted')
    }),
    RUNS,
  ))

test('the page says in words, or behind the line in its sentence, what one of its units comes to', () =>
  fc.assert(
    fc.property(many, fc.constantFrom(3, 4, 6, 9), (n, days) => {
      const said = `There are ${days} market days in a week.`
      expect(verdicts(`${said} So ${n} weeks = ${n * days} days.`)).toEqual(['undecided'])
      expect(verdicts(`${said} So ${n} weeks = ${n * days * 2 + 1} days.`)).toEqual([
        expect.stringMatching(ACCUSED),
      ])
      expect(verdicts(`So ${n} weeks = ${n * days} days. ${said}`)).toEqual([expect.stringMatching(ACCUSED)])
      const behind = `So ${n} days = ${n * days} hours, where 1 day = ${days} hours.`
      expect(verdicts(behind)[0]).toBe('undecided')
      expect(verdicts(behind.replace(', where', '. Here'))[0]).toMatch(ACCUSED)
    }),
    RUNS,
  ))

test('near words of work times are worked, and elsewhere they are those of the clock', () =>
  fc.assert(
    fc.property(many, n => {
      expect(verdicts(`The staff was busy for ${n} weeks = ${n * 5} days.`)).toEqual(['undecided'])
      expect(verdicts(`The river was high for ${n} weeks = ${n * 5} days.`)).toEqual([
        expect.stringMatching(ACCUSED),
      ])
    }),
    RUNS,
  ))
