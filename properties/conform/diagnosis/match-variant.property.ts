import { describe, expect, test } from 'vitest'
import { comparedAnswers, matchingVariants } from '../../../src/conform/diagnosis/match-variant.js'
import type { Level } from '../../../src/conform/model/report.js'
import type { Equation, Variant } from '../../../src/conform/operations/operation.js'
import { UndecidedOrder } from '../../../src/math/number/derivative/tape.js'
import { BFLOAT16 } from '../../../src/math/number/dtype/dtype.js'
import { exactly, operationOf, type Told, told } from './one-answer.js'

const of = (name: string, compute: Equation, rest: Partial<Variant> = {}): Variant => {
  return { name, meaning: `the ${name}`, kind: 'mistake', compute, ...rest }
}

const DOUBLE = of('double', ({ x }) => x.map(one => one.times(2)))

const TREBLE = of('treble', ({ x }) => x.map(one => one.times(3)))

const SQUARE = of('square', ({ x }) => x.map(one => one.times(one)))

const FAILING = of('failing', () => {
  throw new TypeError('no number')
})

/** Nothing but numbers below 0 have a value: 0, however it is computed. */
const BELOW_ZERO = of('below zero', ({ x, of: constant }) => {
  if (!x[0]!.cmp(constant(0))) throw new UndecidedOrder('at 0')
  return [x[0]!.neg().sqrt().times(0)]
})

/** The names of the variants that are matched by some answers. */
function named(variants: readonly Variant[], ...all: readonly Told[]): string[] {
  const found = matchingVariants(operationOf({ variants }), all.map(told))
  return found.map(({ name }) => name)
}

describe('a variant is matched', () => {
  test('where it gives every answer: those that deviate and those that do not', () => {
    const both: Told[] = [
      { x: ['2'], value: [4] },
      { x: ['3'], value: [6] },
      { x: ['0'], value: [0], level: 'faithful' },
    ]
    expect(named([DOUBLE, TREBLE, SQUARE], ...both)).toEqual(['double'])
    expect(named([DOUBLE, TREBLE, SQUARE], both[0]!, both[2]!)).toEqual(['double', 'square'])
    expect(named([SQUARE, TREBLE, DOUBLE], both[2]!, both[0]!)).toEqual(['square', 'double'])
    expect(named([DOUBLE], both[0]!, { x: ['3'], value: [3], level: 'faithful' })).toEqual([])
    expect(named([DOUBLE], { x: ['3'], value: [3], level: 'faithful' }, both[0]!)).toEqual([])
  })

  test('not by answers none of which deviates', () => {
    expect(named([DOUBLE], { x: ['2'], value: [4], level: 'accurate' })).toEqual([])
    expect(named([DOUBLE])).toEqual([])
  })

  test('by all results, as many as it has', () => {
    expect(named([DOUBLE], { x: ['2', '3'], value: [4, 6] })).toEqual(['double'])
    expect(named([DOUBLE], { x: ['2', '3'], value: [4, 5] })).toEqual([])
    expect(named([DOUBLE], { x: ['2', '3'], value: [4] })).toEqual([])
  })

  test('by other code of a profile where no variant is', () => {
    const operation = operationOf({ variants: [TREBLE, DOUBLE], profiles: [SQUARE, DOUBLE] })
    const found = (x: string, value: number) =>
      matchingVariants(operation, [told({ x: [x], value: [value] })]).map(({ name }) => name)
    expect(found('2', 4)).toEqual(['double'])
    expect(found('5', 25)).toEqual(['square'])
    expect(found('5', 26)).toEqual([])
    expect(matchingVariants(operationOf(), [told({ value: [1] })])).toEqual([])
  })
})

describe('an answer without a number', () => {
  const LOST: Told = { x: ['1'], value: [Number.NaN], level: 'nonfinite-mismatch' }

  test('is that of a variant without a value, but proves nothing alone', () => {
    const regular: Told = { x: ['-1'], value: [0], level: 'faithful' }
    const told: Told = { x: ['-2'], value: [0] }
    expect(named([BELOW_ZERO], told, LOST)).toEqual(['below zero'])
    expect(named([BELOW_ZERO], LOST, told)).toEqual(['below zero'])
    expect(named([BELOW_ZERO], LOST)).toEqual([])
    expect(named([BELOW_ZERO], LOST, regular)).toEqual([])
    expect(named([BELOW_ZERO], told, { x: ['1'], value: [1] })).toEqual([])
  })

  test('is none where any number is missing, of the gradient too', () => {
    const told: Told = { x: ['-2'], value: [0] }
    expect(named([BELOW_ZERO], told, { ...LOST, value: [1, Number.POSITIVE_INFINITY] })).toEqual([
      'below zero',
    ])
    expect(named([BELOW_ZERO], told, { ...LOST, value: [1], grad: [1, Number.NaN] })).toEqual(['below zero'])
    expect(named([BELOW_ZERO], told, { ...LOST, value: [1], grad: [1] })).toEqual([])
  })

  test('is not that of a variant with a value', () => {
    expect(named([DOUBLE], { value: [2] }, LOST)).toEqual([])
    expect(named([DOUBLE], { value: [2] }, { ...LOST, question: { isOutOfRange: true } })).toEqual([])
  })
})

describe('a tie, at which intervals cannot tell which way a variant turns,', () => {
  const TIE: Told = { x: ['0'], value: [7] }

  test('tells nothing off', () => {
    expect(named([BELOW_ZERO], { x: ['-2'], value: [0] }, TIE)).toEqual(['below zero'])
  })

  test('names nothing either', () => {
    expect(named([BELOW_ZERO], TIE)).toEqual([])
    expect(named([BELOW_ZERO], TIE, { x: ['-2'], value: [0], level: 'faithful' })).toEqual([])
    expect(named([BELOW_ZERO], TIE, { x: ['1'], value: [Number.NaN], level: 'nonfinite-mismatch' })).toEqual(
      [],
    )
  })
})

test('what is no matter of domains is thrown on', () => {
  expect(() => named([FAILING], { value: [1] })).toThrow(TypeError)
})

describe('where the equation has no value', () => {
  const without = (rest: Told): Told => ({ ...rest, question: { outcome: null } })
  const noise = without({ x: ['5'], value: [1], level: 'unstable' })

  test('what is accepted says nothing of a variant: neither for it nor against it', () => {
    expect(named([DOUBLE], { value: [2] }, noise)).toEqual(['double'])
    expect(named([DOUBLE], { value: [2] }, without({ x: ['5'], value: [1], level: 'faithful' }))).toEqual([
      'double',
    ])
    expect(named([DOUBLE], noise)).toEqual([])
    expect(named([DOUBLE], noise, { x: ['2'], value: [4], level: 'faithful' })).toEqual([])
    const lost: Told = { x: ['1'], value: [Number.NaN], level: 'nonfinite-mismatch' }
    expect(named([BELOW_ZERO], lost, noise)).toEqual([])
  })

  test('what is wrong must be that of the variant', () => {
    expect(named([DOUBLE], without({ x: ['5'], value: [10] }))).toEqual(['double'])
    expect(named([DOUBLE], without({ x: ['5'], value: [10], grad: [7] }))).toEqual(['double'])
    expect(named([DOUBLE], { value: [2] }, without({ x: ['5'], value: [1] }))).toEqual([])
  })
})

describe('a gradient', () => {
  const slopes = { outcome: { value: [exactly(1)], grad: [exactly(1)] } }
  const square = (grad: number[] | null, question: Told['question'] = slopes): Told => {
    return { x: ['3'], value: [9], grad, question }
  }

  test('is that of the variant too, where it is asked and given', () => {
    expect(named([SQUARE], square([6]))).toEqual(['square'])
    expect(named([SQUARE], square([7]))).toEqual([])
    expect(named([SQUARE], square([6, 6]))).toEqual([])
    expect(named([SQUARE], square(null))).toEqual(['square'])
    expect(named([SQUARE], square([7], { outcome: { value: [exactly(1)] } }))).toEqual(['square'])
    expect(named([SQUARE], { ...square([6]), value: [8] })).toEqual([])
  })

  test('of a variant that has one of its own is no other', () => {
    const halved = of('halved', SQUARE.compute, { gradient: ({ x }) => [x[0]!] })
    expect(named([halved], square([3]))).toEqual(['halved'])
    expect(named([halved], square([6]))).toEqual([])
  })

  test('is not computed where it is not compared: that of x^1.5 has no bound on its rounding at 0', () => {
    const power = of('power', ({ x }) => [x[0]!.pow('1.5')])
    const at0: Told = { x: ['0'], value: [0], question: slopes }
    expect(named([power], at0)).toEqual(['power'])
    expect(named([power], { ...at0, grad: [0] })).toEqual([])
    const own = of('own', power.compute, { gradient: power.compute })
    expect(named([own], { ...at0, grad: [0] })).toEqual(['own'])
  })

  test('of its own has the room of its own intermediate results', () => {
    const cancelling = of('cancelling', SQUARE.compute, {
      gradient: ({ x: [x = undefined], of: constant }) => [
        x!.plus(constant(2 ** 30)).minus(constant(2 ** 30)),
      ],
    })
    expect(named([cancelling], square([3 + 2 ** -22]))).toEqual(['cancelling'])
    expect(named([cancelling], square([3 + 2 ** -19]))).toEqual([])
  })

  test('is lost where intermediate results leave the format', () => {
    // 10^30 · 10^30 / 10^60 in eight digits, with the exponents of float32.
    const far = of('far', ({ x: [x = undefined], of: constant }) => {
      const big = constant('1e30')
      return [x!.times(big).times(big).div(big).div(big)]
    })
    const question = { ...slopes, dtype: BFLOAT16 }
    const one: Told = { x: ['1'], value: [1], grad: [1], question }
    expect(named([far], one)).toEqual(['far'])
    expect(named([far], one, { ...one, grad: [Number.NaN], level: 'nonfinite-mismatch' })).toEqual(['far'])
    expect(named([far], one, { ...one, grad: [2] })).toEqual([])
  })
})

describe('an answer is near enough', () => {
  /** A sum with 2^30 that is taken off again: 2^30 · 2^−52 is what rounding may leave. */
  const CANCELLING = of('cancelling', ({ x: [x = undefined], of: constant }) => {
    return [x!.plus(constant(2 ** 30)).minus(constant(2 ** 30))]
  })

  test.each<[string, number, boolean]>([
    ['to the last digit', 3, true],
    ['within some units in the last place', 3 + 5 * 2 ** -51, true],
    ['within what intermediate results may do', 3 + 2 ** -22, true],
    ['beyond that', 3 + 2 ** -19, false],
    ['beyond that on the other side', 3 - 2 ** -19, false],
  ])('%s', (_, value, expected) => {
    expect(named([CANCELLING], { x: ['3'], value: [value] })).toEqual(expected ? ['cancelling'] : [])
  })

  test('not because another expression of the equation leaves the format', () => {
    expect(named([DOUBLE], { value: [2.5], question: { isOutOfRange: true } })).toEqual([])
  })
})

describe('where intermediate results of a variant leave the format', () => {
  const BEYOND = of('beyond', ({ x, of: constant }) => {
    const big = constant('1e30')
    return x.map(one => one.times(big).div(big))
  })
  const question = { dtype: BFLOAT16 }
  const fitting: Told = { x: ['2'], value: [2], question }
  const one = (value: number[], x = ['1073741824', '2']): Told => ({ x, value, question })

  test('code that computes it may have no number, in some of the results', () => {
    for (const lost of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(named([BEYOND], fitting, one([lost, 2]))).toEqual(['beyond'])
      expect(named([BEYOND], fitting, one([lost, lost]))).toEqual(['beyond'])
    }
  })

  test('but no other number', () => {
    expect(named([BEYOND], fitting, one([1073741824, 2]))).toEqual(['beyond'])
    expect(named([BEYOND], fitting, one([1073741824, 3]))).toEqual([])
    expect(named([BEYOND], fitting, one([2147483648, 2]))).toEqual([])
  })

  test('and where they do not leave it, it has one', () => {
    expect(named([BEYOND], fitting, one([Number.NaN, 2], ['4', '2']))).toEqual([])
  })
})

/** So many answers of a level, the last ids first. */
const many = (letter: string, count: number, level: Level, length = 1) =>
  Array.from({ length: count }, (_, i) => {
    const id = `${letter}${String(i).padStart(4, '0')}`
    return told({ id, x: Array<string>(length).fill('1'), value: [1], level })
  }).reverse()

const idsOf = (all: Parameters<typeof comparedAnswers>[0]) =>
  comparedAnswers(all).map(({ question }) => question.id)

/** Every so many-th id from 0. */
const every = (letter: string, step: number, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${String(Math.floor(i * step)).padStart(4, '0')}`)

describe('the answers that candidates are compared with', () => {
  test('are the deviant ones first, each kind with the shortest inputs first', () => {
    const [long, short] = [many('l', 2, 'wrong', 9), many('s', 2, 'unstable')]
    const regular = [...many('q', 1, 'accurate', 5), ...many('r', 2, 'faithful')]
    expect(idsOf([...regular, ...long, ...short])).toEqual([
      's0000',
      's0001',
      'l0000',
      'l0001',
      'r0000',
      'r0001',
      'q0000',
    ])
    expect(idsOf([])).toEqual([])
  })

  test('are all up to three hundred deviant ones and two hundred others', () => {
    expect(idsOf([...many('r', 200, 'faithful'), ...many('d', 300, 'wrong')])).toEqual([
      ...every('d', 1, 300),
      ...every('r', 1, 200),
    ])
  })

  test('of more are as many, evenly', () => {
    expect(idsOf([...many('r', 500, 'faithful'), ...many('d', 600, 'wrong')])).toEqual([
      ...every('d', 2, 300),
      ...every('r', 2.5, 200),
    ])
    expect(idsOf(many('d', 301, 'wrong'))).toHaveLength(300)
    expect(idsOf(many('r', 201, 'faithful'))).toHaveLength(200)
  })
})
