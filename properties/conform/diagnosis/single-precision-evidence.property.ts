import { describe, expect, test } from 'vitest'
import type { Answered } from '../../../src/conform/diagnosis/answered.js'
import { isSinglePrecision } from '../../../src/conform/diagnosis/single-precision.js'
import type { Equation, Operation } from '../../../src/conform/operations/operation.js'
import { FLOAT32 } from '../../../src/math/number/dtype/dtype.js'
import { exactly, operationOf, type Told, told } from './one-answer.js'

/** How much is asked for before float32 is named: what must be given, and what may not be told otherwise. */

const { fround } = Math

/** A third of x; its float32 step is x itself. */
const THIRD: Equation = ({ x }) => x.map(one => one.div(3))
const single = (x: number): number => fround(x) / 3

interface Asked extends Partial<Told> {
  readonly of?: Partial<Operation>
  readonly expected?: number
}

/** An answer for x, where a third of it is expected. */
function answer(x: number, value: number, { of = {}, expected = x / 3, ...rest }: Asked = {}): Answered {
  return told({
    x: [String(x)],
    value: [value],
    ...rest,
    question: {
      operation: operationOf({ reference: THIRD, ...of }),
      outcome: { value: [exactly(expected)] },
      ...rest.question,
    },
  })
}

/** Given by a float32 step, so many; of another origin, so many; and of all digits, so many that the step would not give. */
const given = (count: number) => Array.from({ length: count }, (_, i) => answer(i + 0.1, single(i + 0.1)))
const missed = (count: number) =>
  Array.from({ length: count }, (_, i) => answer(i + 0.3, ((i + 0.3) / 3) * (1 + 1e-9)))
const right = (count: number, x = 0.7) =>
  Array.from({ length: count }, (_, i) => answer(i + x, (i + x) / 3, { level: 'faithful' }))

describe('the answers that a float32 step gives', () => {
  test.each<[string, Answered[], boolean]>([
    ['one', given(1), true],
    ['none', [], false],
    ['only right ones', right(3), false],
    ['only such of other origin', missed(3), false],
    ['one, one of other origin', [...given(1), ...missed(1)], false],
    ['two, one of other origin', [...missed(1), ...given(2)], true],
    ['two of other origin, three', [...missed(2), ...given(3)], true],
    ['two, two of other origin', [...given(2), ...missed(2)], false],
    ['one, one right', [...given(1), ...right(1)], false],
    ['two, one right', [...right(1), ...given(2)], true],
    ['three, one right, one of other origin', [...given(3), ...right(1), ...missed(1)], true],
    ['three, two right, one of other origin', [...given(3), ...right(2), ...missed(1)], false],
    ['one, three right that the step would give', [...given(1), ...right(3, 0.5)], true],
  ])('are to be more than those that tell it off: %s', (_, all, expected) => {
    expect(isSinglePrecision(all)).toBe(expected)
  })

  test('are in double precision', () => {
    const [one] = given(1)
    const narrow = { ...one!, question: { ...one!.question, dtype: FLOAT32 } }
    expect(isSinglePrecision([narrow])).toBe(false)
    const coarse: Equation = ({ x, of }) => x.map(one => one.plus(of(2 ** 24)).minus(of(2 ** 24)))
    const rough = answer(3.25, 4, { of: { reference: coarse }, expected: 3.25 })
    expect(isSinglePrecision([rough])).toBe(true)
    expect(isSinglePrecision([{ ...rough, question: { ...rough.question, dtype: FLOAT32 } }])).toBe(false)
  })

  test('are those of a program of doubles no less', () => {
    // x + 2^20 − 2^20 is as wrong in doubles; the constants are numbers of float32.
    const coarse: Equation = ({ x, of }) => x.map(one => one.plus(of(2 ** 20)).minus(of(2 ** 20)))
    const value = 0.1 + 2 ** 20 - 2 ** 20
    const one = answer(0.1, value, { of: { reference: coarse }, expected: 0.1 })
    expect(isSinglePrecision([one])).toBe(false)
    const rounded = fround(0.1) + 2 ** 20 - 2 ** 20
    expect(isSinglePrecision([answer(0.1, rounded, { of: { reference: coarse }, expected: 0.1 })])).toBe(true)
  })

  test('are within the units of accurate results', () => {
    const value = single(0.1)
    const unit = 2 ** -57
    expect(isSinglePrecision([answer(0.1, value + 4 * unit)])).toBe(true)
    expect(isSinglePrecision([answer(0.1, value - 4 * unit)])).toBe(true)
    expect(isSinglePrecision([answer(0.1, value + 6 * unit)])).toBe(false)
    expect(isSinglePrecision([answer(0.1, value - 6 * unit)])).toBe(false)
  })

  test('have more room where the sums are long', () => {
    const outcome = { value: [exactly(0.1 / 3, { scale: '1' })] }
    const one = (longestSum?: () => number): Answered =>
      answer(0.1, single(0.1) + 2 ** -49, { of: longestSum ? { longestSum } : {}, question: { outcome } })
    expect(isSinglePrecision([one(() => 64)])).toBe(false)
    expect(isSinglePrecision([one(() => 160)])).toBe(true)
    expect(isSinglePrecision([one()])).toBe(false)
  })

  test('have as many results, each of which is given', () => {
    const outcome = { value: [exactly(0.1 / 3), exactly(0.3 / 3)] }
    const one = (value: number[]): Answered =>
      told({
        x: ['0.1', '0.3'],
        value,
        question: { operation: operationOf({ reference: THIRD }), outcome },
      })
    expect(isSinglePrecision([one([single(0.1), single(0.3)])])).toBe(true)
    expect(isSinglePrecision([one([single(0.1), 0.3 / 3])])).toBe(false)
    expect(isSinglePrecision([one([0.1 / 3, single(0.3)])])).toBe(false)
    expect(isSinglePrecision([one([single(0.1)])])).toBe(false)
    expect(isSinglePrecision([one([single(0.1), single(0.3), 1])])).toBe(false)
  })

  test('may be infinite or no numbers where the program has none either', () => {
    const outcome = { value: [exactly(0.1 / 3), exactly(1)] }
    const half: Equation = ({ x, of }) => [x[0]!.div(3), of(0).div(of(0))]
    const one = (value: number[]): Answered =>
      told({ x: ['0.1'], value, question: { operation: operationOf({ reference: half }), outcome } })
    expect(isSinglePrecision([one([single(0.1), Number.NaN])])).toBe(true)
    expect(isSinglePrecision([one([single(0.1), 1])])).toBe(false)
  })
})

test('a program without a value gives no answer', () => {
  const domain: Equation = () => {
    throw new RangeError('no value')
  }
  expect(isSinglePrecision([answer(0.1, single(0.1), { of: { reference: domain } })])).toBe(false)
  const forms = [{ name: 'a', meaning: 'a', compute: THIRD }]
  expect(isSinglePrecision([answer(0.1, single(0.1), { of: { reference: domain, forms } })])).toBe(true)
  // With x or the constant in float32 it has none.
  const atTenth: Equation = ({ x: [x], of }) => {
    if (x!.cmp(of('0.1')) !== 0) throw new RangeError('no value')
    return [x!.div(3)]
  }
  const off = (0.1 / 3) * (1 + 1e-9)
  expect(isSinglePrecision([answer(0.1, off, { of: { reference: atTenth } })])).toBe(false)
})

describe('where the equation has no value', () => {
  const without = (level: Told['level']): Answered => ({
    ...answer(0.9, 5, { level: level!, question: { outcome: null } }),
  })

  test('what is accepted says nothing', () => {
    expect(isSinglePrecision([without('faithful'), ...given(1)])).toBe(true)
    expect(isSinglePrecision([without('unstable'), ...given(1)])).toBe(true)
    expect(isSinglePrecision([without('faithful')])).toBe(false)
  })

  test('no program explains what is wrong', () => {
    expect(isSinglePrecision([...given(3), without('wrong')])).toBe(false)
  })
})

describe('results in float32', () => {
  const third = fround(1 / 3)

  test('are named for what they are, if they are as accurate as those can be', () => {
    expect(isSinglePrecision([answer(1, third)])).toBe(true)
    expect(isSinglePrecision([answer(1, third + 2 ** -25)])).toBe(true)
    // Eight units of 2^−23 beside a third are 10 and two thirds of its own.
    expect(isSinglePrecision([answer(1, third + 10 * 2 ** -25)])).toBe(true)
    expect(isSinglePrecision([answer(1, third + 11 * 2 ** -25)])).toBe(false)
    expect(isSinglePrecision([answer(1, third + 2 ** -30)])).toBe(false)
  })

  test('all of them', () => {
    const outcome = { value: [exactly(1 / 3), exactly(0.7 / 3)] }
    const one = (value: number[]): Answered =>
      told({
        x: ['1', '0.7'],
        value,
        question: { operation: operationOf({ reference: THIRD }), outcome },
      })
    expect(isSinglePrecision([one([third, fround(0.7 / 3)])])).toBe(true)
    expect(isSinglePrecision([one([third, (0.7 / 3) * (1 + 1e-9)])])).toBe(false)
  })

  test('or as inaccurate as the equation makes them in float32', () => {
    const coarse: Equation = ({ x, of }) => x.map(one => one.plus(of(2 ** 24)).minus(of(2 ** 24)))
    const one = (value: number): Answered => {
      return answer(3.25, value, { of: { reference: coarse }, expected: 3.25 })
    }
    // Beside 2^24 the unit of float32 is 2.
    expect(isSinglePrecision([one(4)])).toBe(true)
    expect(isSinglePrecision([one(2)])).toBe(false)
  })

  test('that are out of the range of the textbook expression are none for that', () => {
    expect(isSinglePrecision([answer(1, 0.5, { question: { isOutOfRange: true } })])).toBe(false)
  })
})

describe('what is less accurate than float32', () => {
  test('must be what the program gives, each answer', () => {
    const far = answer(0.9, 0.3 * (1 + 1e-5))
    expect(isSinglePrecision([...given(5), far])).toBe(false)
    // As good as float32 is on one side or the other of it.
    expect(isSinglePrecision([...given(5), answer(0.9, 0.3 * (1 + 1e-7))])).toBe(true)
    expect(isSinglePrecision([...given(5), answer(0.9, Number.NaN, { level: 'nonfinite-mismatch' })])).toBe(
      false,
    )
  })

  test('but for what a textbook program in float32 may do', () => {
    const naive = { question: { outcome: { value: [exactly(0.9 / 3, { naive: '100' })] } } }
    expect(isSinglePrecision([...given(5), answer(0.9, 0.3 * (1 + 1e-5), naive)])).toBe(true)
    expect(isSinglePrecision([...given(5), answer(0.9, 0.3 * (1 + 1e-3), naive)])).toBe(false)
  })

  test('if it deviates at all', () => {
    expect(isSinglePrecision([...given(5), answer(0.9, 0.3 * (1 + 1e-5), { level: 'accurate' })])).toBe(true)
  })
})

describe('a gradient beside the values', () => {
  const sloped = (value: number, grad: number[] | null, slope: number | null = 1 / 3): Answered => {
    const outcome = { value: [exactly(0.1 / 3)], ...(slope !== null && { grad: [exactly(slope)] }) }
    return answer(0.1, value, { grad, question: { outcome } })
  }

  test('is as good as float32 is, where it is asked and given', () => {
    for (const value of [single(0.1), fround(0.1 / 3)]) {
      expect(isSinglePrecision([sloped(value, [1 / 3])])).toBe(true)
      expect(isSinglePrecision([sloped(value, [fround(1 / 3)])])).toBe(true)
      expect(isSinglePrecision([sloped(value, [0.34])])).toBe(false)
      expect(isSinglePrecision([sloped(value, [1 / 3, 1 / 3])])).toBe(false)
      expect(isSinglePrecision([sloped(value, null)])).toBe(true)
      expect(isSinglePrecision([sloped(value, [0.34], null)])).toBe(true)
    }
  })

  test('is as good in each answer', () => {
    expect(isSinglePrecision([...given(5), sloped(0.1 / 3, [0.34])])).toBe(false)
    expect(isSinglePrecision([...given(5), sloped(0.1 / 3, [1 / 3])])).toBe(true)
  })

  test('or as bad as that of the equation in float32', () => {
    const constant: Equation = ({ input, of }) => [of(input.x[0]!).div(of(3))]
    const one = (value: number, grad: number): Answered => ({
      ...sloped(value, [grad]),
      question: { ...sloped(value, [grad]).question, operation: operationOf({ reference: constant }) },
    })
    expect(isSinglePrecision([one(fround(0.1 / 3), 0)])).toBe(true)
    expect(isSinglePrecision([one(fround(0.1 / 3), 0.5)])).toBe(false)
    expect(isSinglePrecision([one(fround(0.1) / 3, 0)])).toBe(false)
  })
})
