import { describe, expect, test } from 'vitest'
import type { Answered } from '../../../src/conform/diagnosis/answered.js'
import { matchForms } from '../../../src/conform/diagnosis/match-form.js'
import type { Equation, Form } from '../../../src/conform/operations/operation.js'
import { exactly, type Told, told } from './one-answer.js'

/** What is said of answers that are not all those of a form: whether it is more than chance, and what they may be. */

const form = (name: string, compute: Equation, gradient?: Equation): Form => {
  return { name, meaning: `by ${name}`, compute, ...(gradient && { gradient }) }
}
const coarse: Equation = ({ x, of }) => x.map(one => one.plus(of(2 ** 52)).minus(of(2 ** 52)))
/** To a whole number, ties to the even one; rounding may leave some 2 · 2^−52 · 2^52 = 2 beside the value. */
const WHOLE = form('whole', coarse)
/** To an even number, and never what WHOLE gives for what is nearest to an odd one. */
const EVEN = form('even', ({ x, of }) => x.map(one => one.plus(of(`${2 ** 53}`)).minus(of(`${2 ** 53}`))))

function matched(forms: readonly Form[], all: readonly Answered[], isWrong = true) {
  const { given, alike } = matchForms(forms, all, isWrong)
  return { given: given.map(({ name }) => name), alike: alike.map(({ name }) => name) }
}

/** Where the value is that of x. */
const at = (x: readonly number[], value: readonly number[], rest: Partial<Told> = {}): Answered =>
  told({
    x: x.map(String),
    value,
    ...rest,
    question: { outcome: { value: x.map(one => exactly(one)) }, ...rest.question },
  })

/** So many answers that are those of WHOLE: 11 for 11.25, 13 for 13.25 … */
const own = (count: number): Answered[] =>
  Array.from({ length: count }, (_, i) => at([11.25 + 2 * i], [11 + 2 * i]))

const OFF = at([8.25], [9])
const NONE = { given: [], alike: [] }

describe('answers that are nearly all those of a form', () => {
  test('are by it where that is as rare as ten tosses of a coin that fall alike', () => {
    // Of 14 tosses 13 or more are heads in 15 of 16384 cases, of 13 tosses 12 or more in 14 of 8192.
    expect(matched([WHOLE], [...own(13), OFF])).toEqual({ given: ['whole'], alike: [] })
    expect(matched([WHOLE], [OFF, ...own(12)])).toEqual({ given: [], alike: ['whole'] })
  })

  test('are by it where that is just as rare', () => {
    // A zero that is not its own is no toss.
    const zero = at([1.25], [0])
    expect(matched([WHOLE], [...own(10), zero])).toEqual({ given: ['whole'], alike: [] })
    expect(matched([WHOLE], [...own(9), zero])).toEqual({ given: [], alike: ['whole'] })
  })

  test('are only like it where no answer is wrong enough to ask for a name', () => {
    expect(matched([WHOLE], [...own(13), OFF], false)).toEqual(NONE)
    expect(matched([WHOLE], [...own(2), OFF], false)).toEqual(NONE)
  })

  test('are like no other form then', () => {
    expect(matched([EVEN, WHOLE], [...own(13), OFF])).toEqual({ given: ['whole'], alike: [] })
    expect(matched([EVEN, WHOLE], [...own(3), OFF])).toEqual({ given: [], alike: ['even', 'whole'] })
  })

  test('are told by their numbers: a zero is what any loss leaves', () => {
    const zeros = Array.from({ length: 10 }, (_, i) => at([0.25 + i / 64], [0]))
    expect(matched([WHOLE], [...zeros, ...own(12), OFF])).toEqual({ given: [], alike: ['whole'] })
    const beside = zeros.map(one => at([...one.question.input.x.map(Number), 5.25], [0, 5]))
    expect(matched([WHOLE], [...beside, ...own(3), OFF])).toEqual({ given: ['whole'], alike: [] })
  })

  test('are told by their numbers: so is what is not finite', () => {
    const product = form('product', ({ x: [x, by], of, p, input }) => {
      const scaled = x!.times(by!).div(by!)
      return coarse({ x: [scaled], p, input, of })
    })
    const one = (x: number, value: number, by = 1): Answered =>
      told({
        x: [String(x), String(by)],
        value: [value],
        question: {
          outcome: { value: [exactly(x)] },
          operation: { ...OFF.question.operation, reference: ({ x: [only] }) => [only!] },
        },
      })
    const some = own(12).map(({ question, answer }) =>
      one(Number(question.input.x[0]), Number(answer.value[0])),
    )
    const infinite = Array.from({ length: 10 }, () => one(20, Number.POSITIVE_INFINITY, 1e308))
    expect(matched([product], [...infinite, ...some, one(8.25, 9)])).toEqual({
      given: [],
      alike: ['product'],
    })
    expect(matched([product], [...some, one(30.25, 30), one(8.25, 9)])).toEqual({
      given: ['product'],
      alike: [],
    })
  })
})

describe('an answer may be by a form', () => {
  test.each<[string, number, boolean]>([
    ['within what its intermediate results may do', 10.25, true],
    ['on the other side', 6.25, true],
    ['not beyond that', 14.25, false],
    ['not beyond that on the other side', 2.25, false],
    ['not without a number', Number.NaN, false],
    ['not with an infinity', Number.POSITIVE_INFINITY, false],
  ])('%s', (_, value, isLike) => {
    expect(matched([WHOLE], [...own(2), at([8.25], [value])])).toEqual({
      given: [],
      alike: isLike ? ['whole'] : [],
    })
  })

  test('only if all its results may be', () => {
    expect(matched([WHOLE], [...own(2), at([8.25, 3.25], [9, 4])]).alike).toEqual(['whole'])
    expect(matched([WHOLE], [...own(2), at([8.25, 3.25], [9, 13])]).alike).toEqual([])
    expect(matched([WHOLE], [...own(2), at([8.25, 3.25], [18, 3])]).alike).toEqual([])
    expect(matched([WHOLE], [...own(2), at([8.25, 3.25], [8, Number.NaN])]).alike).toEqual([])
  })

  test('not where the equation has no value', () => {
    const without = at([8.25], [9], { question: { outcome: null } })
    expect(matched([WHOLE], [...own(2), without])).toEqual(NONE)
    const exact = at([8.25], [8], { grad: [1], question: { outcome: null } })
    expect(matched([WHOLE], [...own(2), exact])).toEqual({ given: ['whole'], alike: [] })
  })

  test('as the form is bad there, where nothing bounds what rounding does', () => {
    // At 0 the slope of a root is infinite.
    const root = form('root', ({ x: [x, y], p, input, of }) => [
      coarse({ x: [x!], p, input, of })[0]!.plus(y!.times(y!).sqrt()),
    ])
    const one = (x: number, value: number, y = 1): Answered =>
      told({
        x: [String(x), String(y)],
        value: [value],
        question: {
          outcome: { value: [exactly(x + y)] },
          operation: { ...OFF.question.operation, reference: ({ x: both }) => [both[0]!.plus(both[1]!)] },
        },
      })
    const some = [one(11.25, 12), one(13.25, 14)]
    expect(matched([root], [...some, one(8.25, 99, 0)]).alike).toEqual(['root'])
    expect(matched([root], [...some, one(8, 99, 0)]).alike).toEqual([])
    expect(matched([root], [...some, one(8.25, 99, 1)]).alike).toEqual([])
  })

  test('within a bound that no gradient is needed for', () => {
    // Nothing bounds what rounding does to the gradient of x^1.5 at 0.
    const power = form('power', ({ x: [x, y], p, input, of }) => [
      coarse({ x: [x!], p, input, of })[0]!.plus(y!.pow('1.5')),
    ])
    const reference: Equation = ({ x: [x, y] }) => [x!.plus(y!)]
    const one = (x: number, value: number): Answered =>
      told({
        x: [String(x), '0'],
        value: [value],
        question: { outcome: { value: [exactly(x)] }, operation: { ...OFF.question.operation, reference } },
      })
    expect(matched([power], [one(11.25, 11), one(13.25, 13), one(8.25, 9)]).alike).toEqual(['power'])
    expect(matched([power], [one(11.25, 11), one(13.25, 13), one(8.25, 99)]).alike).toEqual([])
  })

  test('not without a number, where the textbook expression leaves the format either', () => {
    const question = { isOutOfRange: true }
    for (const lost of [Number.NaN, Number.NEGATIVE_INFINITY]) {
      expect(matched([WHOLE], [...own(2), at([8.25], [lost], { question })])).toEqual(NONE)
      expect(matched([WHOLE], [...own(2), at([8.25, 3.25], [9, lost], { question })])).toEqual(NONE)
    }
  })

  test('that is 0 where the value is subnormal, which is not what the form gives', () => {
    const seldom = form('seldom', ({ x, p, input, of }) =>
      x[0]!.cmp(of(1)) > 0 ? coarse({ x, p, input, of }) : [...x],
    )
    expect(matched([seldom], [...own(2), at([1e-310], [0])])).toEqual({ given: [], alike: ['seldom'] })
  })

  test('unless to bound it fails otherwise', () => {
    const failing = form('failing', ({ x, p, input, of }) => {
      const { value } = x[0]! as unknown as { value: unknown }
      if (typeof value !== 'number') throw new TypeError('numbers only')
      return coarse({ x, p, input, of })
    })
    expect(() => matched([failing], [...own(2), OFF])).toThrow(TypeError)
  })
})

describe('gradients', () => {
  /** The value, and 0 for its slope. */
  const constant: Equation = ({ input, of }) => input.x.map(of)
  const zero: Equation = ({ x, of }) => x.map(() => of(0))
  const sloped = (x: number, value: number, grad: number[] | null, part: 'value' | 'grad'): Answered =>
    told({
      x: [String(x)],
      value: [value],
      grad,
      part,
      question: { outcome: { value: [exactly(x)], grad: [exactly(1)] } },
    })

  test('are those of the form, differentiated step by step', () => {
    const flat = form('flat', constant)
    expect(matched([flat], [sloped(3, 3, [0], 'grad')]).given).toEqual(['flat'])
    expect(matched([flat], [sloped(3, 3, [2], 'grad')])).toEqual(NONE)
    expect(matched([form('even', EVEN.compute)], [sloped(3, 3, [0], 'grad')])).toEqual(NONE)
  })

  test('or those of its own where it has any', () => {
    const right: Equation = ({ x }) => [...x]
    expect(matched([form('own', right, zero)], [sloped(3, 3, [0], 'grad')]).given).toEqual(['own'])
    expect(matched([form('own', constant, right)], [sloped(3, 3, [0], 'grad')])).toEqual(NONE)
    expect(matched([form('own', constant, right)], [sloped(3, 3, [3], 'grad')]).given).toEqual(['own'])
  })

  test('of its own may have their sums rounded once', () => {
    const sum: Equation = ({ of }) => [
      of(1)
        .plus(of(`${2 ** 60}`))
        .plus(of(`${-(2 ** 60)}`)),
    ]
    const summing = form('summing', constant, ({ x, p, input, of }) => [
      sum({ x, p, input, of })[0]!.times(3),
    ])
    expect(matched([summing], [sloped(5, 5, [3], 'grad')]).given).toEqual(['summing'])
    expect(matched([summing], [sloped(5, 5, [0], 'grad')]).given).toEqual(['summing'])
    expect(matched([summing], [sloped(5, 5, [2], 'grad')]).given).toEqual([])
    const stepwise = form('stepwise', ({ x, of }) => [x[0]!.plus(of(`${2 ** 60}`)).minus(of(`${2 ** 60}`))])
    expect(matched([stepwise], [sloped(3, 0, [0], 'value')]).given).toEqual([])
  })

  test('are not asked of a form for values, unless they are what is wrong', () => {
    const flat = form('flat', constant)
    expect(matched([flat], [sloped(3, 9, [1], 'value')])).toEqual(NONE)
    const wholeWithZero = form('whole', coarse, zero)
    expect(matched([WHOLE], [sloped(8.25, 8, [1], 'value')]).given).toEqual(['whole'])
    expect(matched([wholeWithZero], [sloped(8.25, 8, [1], 'value')]).given).toEqual(['whole'])
    expect(matched([wholeWithZero], [sloped(8.25, 8, null, 'value')]).given).toEqual(['whole'])
  })

  test('of another kind do not tell a form of values off', () => {
    const flatWhole = form('whole', ({ p, input, of }) => coarse({ x: input.x.map(of), p, input, of }))
    const regular = [3, 5]
      .map(x => ({ ...sloped(x, x, [1], 'value') }))
      .map(({ verdict, ...one }) => {
        return { ...one, verdict: { ...verdict, level: 'faithful' as const } }
      })
    expect(matched([flatWhole], [sloped(8.25, 8, [1], 'value'), ...regular]).given).toEqual(['whole'])
  })

  test('beside wrong values are of the form where they are bad too', () => {
    const wholeWithZero = form('whole', coarse, zero)
    expect(matched([wholeWithZero], [sloped(8.25, 8, [0], 'value')]).given).toEqual(['whole'])
    expect(matched([wholeWithZero], [sloped(8.25, 8, [5], 'value')]).given).toEqual([])
    expect(matched([WHOLE], [sloped(8.25, 8, [0], 'value')]).given).toEqual([])
  })

  test('that are asked for make the form bad where it has none of its own that is right', () => {
    const right = form('right', constant, ({ of }) => [of(1)])
    const flat = form('flat', constant, zero)
    const slope = sloped(3, 3, [0], 'grad')
    const elsewhere = [1, 2]
      .map(x => ({ ...sloped(x, x, [1], 'value') }))
      .map(({ verdict, ...one }) => {
        return { ...one, verdict: { ...verdict, level: 'faithful' as const } }
      })
    expect(matched([right], [slope])).toEqual(NONE)
    expect(matched([flat], [slope])).toEqual({ given: ['flat'], alike: [] })
    // It would have been bad at these two as well.
    expect(matched([flat], [slope, ...elsewhere])).toEqual(NONE)
    const unasked = elsewhere.map(one => ({ ...one, answer: { ...one.answer, grad: null } }))
    expect(matched([flat], [slope, ...unasked])).toEqual({ given: ['flat'], alike: [] })
    expect(matched([form('flat', constant)], [slope, ...elsewhere]).given).toEqual(['flat'])
  })

  test('are nothing that rounding explains', () => {
    const wholeWithZero = form('whole', coarse, zero)
    const all = [sloped(11.25, 11, [0], 'value'), sloped(13.25, 13, [0], 'value')]
    expect(matched([wholeWithZero], [...all, sloped(8.25, 8.25, [0.5], 'grad')])).toEqual(NONE)
    expect(matched([wholeWithZero], [...all, sloped(8.25, 9, [0], 'value')]).alike).toEqual(['whole'])
  })

  test('are told by their own numbers', () => {
    const wholeWithZero = form('whole', coarse, zero)
    const slopes = Array.from({ length: 13 }, (_, i) => sloped(11 + i, 11 + i, [0], 'grad'))
    expect(matched([wholeWithZero], [...slopes, OFF])).toEqual({ given: [], alike: ['whole'] })
  })
})
