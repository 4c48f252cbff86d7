import { describe, expect, test } from 'vitest'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { auditExercise } from '../../../src/rules/book/exercise.js'
import type { Claim, Exercise, Place } from '../../../src/rules/book/model/claim.js'
import { nodeOf, readingOf } from '../../page/read-here.js'
import { claim, FIGURE, FORMULA, quantity } from './meanings/scope-here.js'

const at = (one: Claim, place: Partial<Place>): Claim => ({ ...one, where: { ...one.where, ...place } })

function audit(text: string, has: Partial<Exercise>, printed = new Printed()) {
  const exercise: Exercise = { number: '9', premises: {}, claims: [], ...has }
  return auditExercise(exercise, readingOf(text), printed, { seed: 1, points: 20 })
}

describe('the value behind a printed result is remembered', () => {
  const third = claim('9/third', '?t hour*', quantity('N / 3'))
  function remembered(
    text: string,
    one: Claim = third,
    literal = '13.67',
    has: Partial<Exercise> = {},
    unit = '',
  ) {
    const printed = new Printed()
    audit(text, { premises: { N: FIGURE }, claims: [one], ...has }, printed)
    const node = { ...nodeOf(literal), start: text.length, end: text.length + 5 }
    const { values, through } = printed.replaceIn(node, () => unit)
    return [values.size, ...through]
  }

  test.each([
    ['It has 41 parameters. It takes 13.67 hours. So 13.67 hours.', [1, 31]],
    ['It has 41 parameters. It takes 13.67k hours.', [0]],
    ['It has 41 parameters. It takes 13.67% hours.', [0]],
    ['It has 41 parameters. It takes $13.67$% hours.', [0]],
    ['It has 41 parameters.', [0]],
    ['It has 41 parameters. It takes 13.67 hours. So 13.68 hours.', [0]],
  ])('%s', (text, expected) => expect(remembered(text)).toEqual(expected))

  test('by a figure or a formula, of a quantity', () => {
    const text = 'It has 41 parameters. So $T = 13.67$.'
    const formula = claim('9/third', '$T = ?t$', quantity('N / 3'))
    expect(remembered(text, formula)).toEqual([1, text.indexOf('13.67')])
    expect(remembered(text, claim('9/law', '$T = ?t$', { kind: 'identity', equals: 'N / 3' }))).toEqual([0])
  })

  test('but not of what is one over it, or goes the other way, or has no value', () => {
    const inverse = claim('9/third', '?/t hour*', quantity('N / 3'))
    expect(remembered('It has 41 parameters. It takes 0.125 hours.', inverse, '0.125')).toEqual([0])
    const turned = at(third, { turned: 'larger' })
    expect(remembered('It has 41 parameters. So 13.67 larger hours.', turned)).toEqual([0])
    expect(remembered('It has 41 parameters. So 13.67 smaller hours.', turned)).toEqual([1, 25])
    const none = claim('9/third', '?t hour*', quantity('N / (N - N)'))
    expect(() => remembered('It has 41 parameters. It takes 13.67 hours.', none)).not.toThrow()
    const text = 'So $5 = N$ million. It takes 13.67 hours.'
    expect(remembered(text, third, '13.67', { premises: { N: FORMULA } })).toEqual([0])
    expect(audit(text, { premises: { N: FORMULA }, claims: [third] }).judged[0]!.through).toEqual([])
  })
})
