import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/page/reading.js'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { auditExercise } from '../../../src/rules/book/exercise.js'
import type { Claim, Exercise, Place } from '../../../src/rules/book/model/claim.js'
import { nodeOf, readingOf } from '../../page/read-here.js'
import { claim, FIGURE, FORMULA, quantity } from './meanings/scope-here.js'

const EFFORT = { seed: 1, points: 20 }
const HOURS = claim('9/hours', '?t hour*', quantity('2 N'), 'T')
const DAYS = claim('9/days', '?d day*', quantity('T / 24'))
const at = (one: Claim, place: Partial<Place>): Claim => ({ ...one, where: { ...one.where, ...place } })

function audit(
  text: string,
  has: Partial<Exercise>,
  reading: Reading = readingOf(text),
  printed = new Printed(),
) {
  const exercise: Exercise = { number: '9', premises: {}, claims: [], ...has }
  return auditExercise(exercise, reading, printed, EFFORT)
}

/** Of each finding its rule, what it is about, its verdict, and why there is none. */
const found = (text: string, has: Partial<Exercise>) =>
  audit(text, has).judged.map(({ rule, start, end, judgement: { verdict, reason } }) =>
    [rule, text.slice(start, end), verdict, ...(reason ? [reason] : [])].join(' '),
  )
const why = (text: string, has: Partial<Exercise>) =>
  audit(text, has).judged.map(({ judgement: { explanation } }) => explanation)

const given = { premises: { N: FIGURE }, claims: [HOURS] }

describe('a claim that a section states', () => {
  const premise = '9/premise 41 parameters unread premise'
  test.each([
    ['It has 41 parameters. It takes 83 hours.', ['9/hours 83 refuted', premise]],
    ['It has 41 parameters. It takes 99 hours.', ['9/hours 99 refuted', premise]],
    ['It has 41 parameters.', [premise]],
    ['It takes 82 hours.', ['9/hours 82 undecided free-symbols']],
  ])('%s', (text, expected) => expect(found(text, given)).toEqual(expected))
})

describe('a claim that a section does not state', () => {
  const missing = (text: string, claims: readonly Claim[]) =>
    audit(text, { premises: { N: FIGURE }, claims }).missing.map(({ claim: { id }, nearest }) => [
      id,
      nearest,
    ])

  test('is missing, with what comes nearest', () => {
    const text = 'It has 41 parameters. It takes 82 hours, 5 days.'
    expect(missing(text, [HOURS, claim('9/x', '?c card*', quantity('N'))])).toEqual([['9/x', null]])
    expect(missing(text, [HOURS, at(DAYS, { not: 'day' })])).toEqual([['9/days', '5']])
    expect(
      missing('It has 41 parameters. It takes 82 hours. On the loss 5 days.', [
        HOURS,
        at(DAYS, { not: 'loss' }),
      ]),
    ).toEqual([['9/days', '5']])
    expect(missing(text, [HOURS, DAYS])).toEqual([])
  })
})

describe('what a page says beside its statements', () => {
  const remark = (id: string, ...shapes: [string, ...string[]]) => ({
    id,
    where: { shapes },
    because: `because of ${id}`,
  })

  test('is read as a remark, with its reason', () => {
    const text = 'It is so. Memory holds the policy, and so on.'
    const { judged } = audit(text, { remarks: [remark('9/memory', 'memory policy')] })
    expect(judged.map(one => [one.rule, one.exercise, text.slice(one.start, one.end)])).toEqual([
      ['9/memory', '9', 'Memory holds the policy'],
    ])
    expect(judged[0]!.judgement).toMatchObject({ reason: 'remark', explanation: 'because of 9/memory' })
    expect(found(text, { remarks: [remark('9/x', 'memory critic')] })).toEqual([])
    expect(found(text, {})).toEqual([])
  })

  test('each of two that only touch', () => {
    const remarks = [remark('9/m', 'memory', 'policy')]
    for (const text of [
      'Memory has $x$but policy goes on and on.',
      'Policy goes on and on $x$but memory is.',
    ])
      expect(found(text, { remarks })).toHaveLength(2)
  })
})

describe('of two places that exclude each other', () => {
  const hours = (text: string) => found(`It has 41 parameters. ${text}`, given).slice(0, -1)
  test.each([
    ['So 82 hours. So 82.0 hours.', ['9/hours 82.0 holds', '9/hours 82 holds']],
    ['So 82 hours. So 99 hours.', ['9/hours 82 undecided ambiguous-place']],
    ['So 98 hours. So 99 hours.', ['9/hours 98 undecided ambiguous-place']],
  ])('%s', (text, expected) => expect(hours(text)).toEqual(expected))

  test('both are named', () =>
    expect(why('It has 41 parameters. So 82 hours. So 99 hours.', given)[0]).toBe('could be `82` or `99`'))
})

describe('results:', () => {
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
})
