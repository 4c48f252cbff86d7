import { describe, expect, test } from 'vitest'
import type { Answered } from '../../../src/conform/diagnosis/answered.js'
import { areOfOneForm, isExplainable, matchForms } from '../../../src/conform/diagnosis/match-form.js'
import type { Level } from '../../../src/conform/model/report.js'
import type { Equation, Form } from '../../../src/conform/operations/operation.js'
import { BFLOAT16, FLOAT32 } from '../../../src/math/number/dtype/dtype.js'
import { exactly, type Told, told } from './one-answer.js'

const form = (name: string, compute: Equation, gradient?: Equation): Form => {
  return { name, meaning: `by ${name}`, compute, ...(gradient && { gradient }) }
}

/** The names of the forms that give the answers, and of those that are like them. */
function matched(forms: readonly Form[], all: readonly Answered[], isWrong = true) {
  const { given, alike } = matchForms(forms, all, isWrong)
  return { given: given.map(({ name }) => name), alike: alike.map(({ name }) => name) }
}
const givenBy = (forms: readonly Form[], ...all: readonly Answered[]) => matched(forms, all).given

/** Where the value is that of x. */
const at = (x: string, value: number, rest: Partial<Told> = {}): Answered =>
  told({ x: [x], value: [value], ...rest, question: { outcome: { value: [exactly(x)] }, ...rest.question } })

/** To a whole number, where double precision has no digits left beside 2^52. */
const WHOLE = form('whole', ({ x, of }) => x.map(one => one.plus(of(2 ** 52)).minus(of(2 ** 52))))

describe('answers are those of a form', () => {
  test.each<[string, number[] | null, number[], boolean]>([
    ['without a result', null, [], false],
    ['with fewer results', [1], [1, 1], false],
    ['with more results', [1, 1], [1], false],
    ['with none', [], [], true],
    ['to eight units', [1, 1], [1 + 8 * 2 ** -7, 1 - 8 * 2 ** -7], true],
    ['to nine units', [1], [1 + 9 * 2 ** -7], false],
    ['to nine units less', [1], [1 - 9 * 2 ** -7], false],
    ['to nine units in one place', [1, 1], [1, 1 + 9 * 2 ** -7], false],
    ['to eight units of what is negative', [-4], [-4.25], true],
    ['to nine units of what is negative', [-4], [-4.28125], false],
    ['without a number', [Number.NaN], [Number.NaN], true],
    ['without a number where there is one', [1], [Number.NaN], false],
    ['with a number where there is none', [Number.NaN], [1], false],
    ['zero of either sign', [0], [-0], true],
    ['an infinity', [Number.POSITIVE_INFINITY], [Number.POSITIVE_INFINITY], true],
    ['an infinity where there is a number', [1], [Number.POSITIVE_INFINITY], false],
    ['a number where there is an infinity', [Number.POSITIVE_INFINITY], [1], false],
    ['the other infinity', [Number.NEGATIVE_INFINITY], [Number.POSITIVE_INFINITY], false],
  ])('%s', (_, emulated, got, expected) => expect(areOfOneForm(emulated, got, BFLOAT16)).toBe(expected))

  test('to as many units as are given, in the format', () => {
    expect(areOfOneForm([1], [1 + 8 * 2 ** -23], FLOAT32)).toBe(true)
    expect(areOfOneForm([1], [1 + 9 * 2 ** -23], FLOAT32)).toBe(false)
    expect(areOfOneForm([1], [1 + 2 ** -23], FLOAT32, 0)).toBe(false)
    expect(areOfOneForm([1, Number.NaN, 0], [1, Number.NaN, -0], FLOAT32, 0)).toBe(true)
  })
})

test.each<[Level, boolean, boolean]>([
  ['wrong', true, true],
  ['unstable', true, true],
  ['faithful', true, false],
  ['accurate', true, false],
  ['wrong', false, true],
  ['unstable', false, false],
  ['faithful', false, false],
])(
  'that an answer is %s, with a value of the equation: %s, is to be explained: %s',
  (level, hasValue, expected) => {
    const one = told({ value: [1], level, ...(hasValue ? {} : { question: { outcome: null } }) })
    expect(isExplainable(one)).toBe(expected)
  },
)

describe('a form is named', () => {
  const half = at('2.5', 2)

  test('where it gives every answer that deviates', () => {
    expect(matched([WHOLE], [half, at('3', 3, { level: 'faithful' })])).toEqual({
      given: ['whole'],
      alike: [],
    })
    expect(matched([WHOLE], [half], false)).toEqual({ given: ['whole'], alike: [] })
    expect(givenBy([WHOLE], half, at('3.5', 900))).toEqual([])
  })

  test('not without an answer that deviates where it does', () => {
    expect(givenBy([WHOLE])).toEqual([])
    expect(givenBy([WHOLE], at('3', 3, { level: 'faithful' }))).toEqual([])
    expect(givenBy([form('right', ({ x }) => [...x])], at('2.5', 2.5))).toEqual([])
  })

  test('whatever is accepted where the equation has no value', () => {
    const noise = at('7.5', 99, { level: 'unstable', question: { outcome: null } })
    expect(givenBy([WHOLE], half, noise)).toEqual(['whole'])
    expect(givenBy([WHOLE], half, { ...noise, verdict: { ...noise.verdict, level: 'wrong' } })).toEqual([])
  })

  test('not where it has no value, though the answers have none', () => {
    const domain = form('domain', () => {
      throw new RangeError('no value')
    })
    const lost = at('2', Number.NaN, { level: 'nonfinite-mismatch' })
    expect(matched([domain], [lost])).toEqual({ given: [], alike: [] })
  })

  test('with no others where it gives the answers to the last bit', () => {
    const near = form('near', ({ x, of }) =>
      WHOLE.compute({ x, p: [], input: { x: [], p: [] }, of }).map(one => one.times(of(`${1 + 2 ** -52}`))),
    )
    expect(givenBy([near, WHOLE], half)).toEqual(['whole'])
    expect(givenBy([near, WHOLE], at('2.5', 2 - 2 ** -52))).toEqual(['near', 'whole'])
    expect(matched([near, WHOLE], [at('2.5', 2 - 2 ** -52)], false).given).toEqual(['near', 'whole'])
    expect(givenBy([WHOLE], at('2.5', 2 - 2 ** -52))).toEqual(['whole'])
    // To the last bit in one answer is not in both.
    expect(givenBy([near, WHOLE], half, at('4.5', 4 - 2 ** -51))).toEqual(['near', 'whole'])
  })

  test('where it is least often bad alone', () => {
    const often = form('often', ({ x, of }) => [
      x[0]!.cmp(of(1)) > 0 ? WHOLE.compute({ x, p: [], input: { x: [], p: [] }, of })[0]! : of(0),
    ])
    const regular = at('0.5', 0.5, { level: 'faithful' })
    const deviant = [half, at('4.5', 4), at('6.5', 6)]
    const seldom = form('seldom', ({ x, of }) =>
      x[0]!.cmp(of(1)) > 0 ? WHOLE.compute({ x, p: [], input: { x: [], p: [] }, of }) : [...x],
    )
    expect(givenBy([often, seldom], ...deviant, regular)).toEqual(['seldom'])
    expect(givenBy([often, seldom], ...deviant)).toEqual(['often', 'seldom'])
    // The same where the answers are those of the forms up to a unit.
    const astray = [at('2.5', 2 + 2 ** -51), ...deviant.slice(1)]
    expect(givenBy([often, seldom], ...astray, regular)).toEqual(['seldom'])
    expect(givenBy([often, seldom], ...astray)).toEqual(['often', 'seldom'])
  })
})

describe('the sums of a form', () => {
  /** 1 + 2^−8 + 2^−8 in eight digits: term by term 1, rounded once 1 + 2^−7. */
  const SUM = form('sum', ({ x }) => [x.reduce((sum, one) => sum.plus(one)).times(2)])
  const sum = (value: number): Answered =>
    told({
      x: ['1', '0.00390625', '0.00390625', '1000', '-1000'],
      value: [value],
      question: { dtype: BFLOAT16, outcome: { value: [exactly('2.015625')] } },
    })

  test('are added term by term, or rounded once', () => {
    // 1 + 1000 is 1000 in eight digits, which leaves 0.
    expect(givenBy([SUM], sum(0))).toEqual(['sum'])
    expect(givenBy([SUM], sum(2.015625))).toEqual(['sum'])
    expect(givenBy([SUM], sum(3))).toEqual([])
  })

  test('are near either to eight units', () => {
    // 1 + 256 is 256 in eight digits, which leaves 1.
    const twice = (value: number): Answered =>
      told({
        x: ['1', '256', '-255'],
        value: [value],
        question: { dtype: BFLOAT16, outcome: { value: [exactly('4')] } },
      })
    for (const value of [2, 2.125, 1.875, 4, 4.25, 3.75])
      expect(givenBy([SUM], twice(value))).toEqual(['sum'])
    for (const value of [2.25, 1.75, 3, 4.5, 3.5]) expect(givenBy([SUM], twice(value))).toEqual([])
  })

  test('are rounded in the format', () => {
    const scaled = form('scaled', ({ x, of }) => [
      x[0]!
        .plus(x[1]!)
        .times(of(2 ** 10))
        .minus(of(2 ** 10)),
    ])
    const told1 = (value: number) =>
      told({
        x: ['1', '0.001953125'],
        value: [value],
        question: { dtype: BFLOAT16, outcome: { value: [exactly('2')] } },
      })
    expect(givenBy([scaled], told1(0))).toEqual(['scaled'])
    expect(givenBy([scaled], told1(2))).toEqual([])
  })
})
