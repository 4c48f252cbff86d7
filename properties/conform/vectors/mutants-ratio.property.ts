import { describe, expect, test } from 'vitest'
import {
  type Acceptable,
  ANY_NUMBER,
  type Equation,
  type Operation,
} from '../../../src/conform/operations/operation.js'
import { enclose } from '../../../src/conform/vectors/enclosure.js'
import { mutantKills } from '../../../src/conform/vectors/mutants.js'
import { BFLOAT16, type Dtype, FLOAT16, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { form, thirdOf, thirdPlus, variant } from './planted-operation.js'

/** How far apart a mutant is, where 1 is needed: at x = 3 the third is 1, its scale and its naive weight are 1. */

const INPUT = { x: ['3'], p: [] }
const outcomeOf = (operation: Operation) => enclose(operation, INPUT).outcome

const ratiosOf = (operation: Operation, formats: readonly Dtype[], outOfRange: readonly Dtype[] = []) =>
  mutantKills(operation, INPUT, { outcome: outcomeOf(operation), accept: null, outOfRange }, formats).map(
    ({ mutant, dtype, ratio }) => [mutant, dtype.name, ratio],
  )

/** The one ratio of a mutant in bfloat16, whose ulp at 1 is 2^-7. */
const inBfloat16 = (rest: Partial<Operation>) => ratiosOf(thirdOf(rest), [BFLOAT16])[0]![2]

const throwing = (error: Error): Equation => {
  return () => {
    throw error
  }
}

describe('a variant', () => {
  const ratio = (compute: Equation, rest: Partial<Operation> = {}) =>
    inBfloat16({ variants: [variant('planted', compute)], ...rest })

  test('is apart by its distance in twice 4 + 2 + 2 ulps, above or below', () => {
    expect(['0', '0.125', '-0.125', '0.25', '-0.5'].map(more => ratio(thirdPlus(more)))).toEqual([
      0, 1, 1, 2, 4,
    ])
  })

  test('is apart in the units of the longest sum: of 1024 terms 4 + 64 + 64 ulps', () => {
    const longestSum = ({ x }: { readonly x: readonly string[] }) => (x[0] === '3' ? 1024 : 1)
    // 2 · 132 · 2^-7.
    expect(ratio(thirdPlus('2.0625'), { longestSum })).toBe(1)
  })

  test('is apart by the result that is farthest, wherever it stands', () => {
    const pair =
      (first: string, second: string): Equation =>
      ({ x }) => [x[0]!.div(3).plus(first), x[0]!.div(3).plus(second)]
    const both: Equation = ({ x }) => [x[0]!.div(3), x[0]!.div(3)]
    const rest = { reference: both, literals: [{ compute: both }] }
    expect([ratio(pair('0.25', '0'), rest), ratio(pair('0', '0.25'), rest)]).toEqual([2, 2])
  })

  test('with another number of results, or none where there should be one, is apart whatever they are', () => {
    const infinity = Number.POSITIVE_INFINITY
    expect(ratio(({ x }) => [x[0]!.div(3), x[0]!.div(3)])).toBe(infinity)
    expect(ratio(() => [])).toBe(infinity)
    expect(ratio(throwing(new RangeError('none')))).toBe(infinity)
  })

  test('of no results is not apart where none are expected', () => {
    expect(ratio(() => [], { reference: () => [], literals: [{ compute: () => [] }] })).toBe(0)
  })

  test('is one infinity beyond the format, of one sign', () => {
    const power =
      (base: string): Equation =>
      ({ of }) => [of(base).pow(81)]
    const rest = { reference: power('3'), literals: [{ compute: power('3') }] }
    expect(ratio(power('4'), rest)).toBe(0)
    expect(ratio(power('-4'), rest)).toBeGreaterThan(1)
  })

  test('is apart by its gradient too, where the operation has one there', () => {
    const gradient: Equation = ({ of }) => [of('0.5')]
    // The slope is 1/3, and 1/2 is 85 of its ulps away.
    const operation = { hasGradient: true, variants: [variant('planted', thirdPlus('0.125'), gradient)] }
    expect(inBfloat16(operation)).toBeGreaterThan(1)
    expect(inBfloat16({ ...operation, isSmoothAt: () => false })).toBe(1)
    expect(inBfloat16({ ...operation, hasGradient: false })).toBe(1)
    const same = variant('planted', thirdPlus('0.125'))
    expect(inBfloat16({ ...operation, variants: [same] })).toBe(1)
  })

  test('is held against each format that the usual expressions do not leave', () => {
    const operation = thirdOf({
      variants: [variant('same', thirdPlus('0')), variant('apart', thirdPlus('0.125'))],
      forms: [form('form', thirdPlus('0'))],
    })
    const formats = [FLOAT64, BFLOAT16]
    expect(ratiosOf(operation, formats, [FLOAT64])).toEqual([
      ['same', 'bfloat16', 0],
      ['apart', 'bfloat16', 1],
      ['form', 'float64', 0],
      ['form', 'bfloat16', 0],
    ])
    expect(ratiosOf(operation, formats).map(([mutant, dtype]) => `${mutant} ${dtype}`)).toEqual([
      'same float64',
      'same bfloat16',
      'apart float64',
      'apart bfloat16',
      'form float64',
      'form bfloat16',
    ])
  })
})

describe('a form', () => {
  const ratio = (compute: Equation, rest: Partial<Operation> = {}, gradient?: Equation) =>
    inBfloat16({ forms: [{ ...form('planted', compute), ...(gradient ? { gradient } : {}) }], ...rest })

  test('is apart by what it gives in the format, in 4 + 2 ulps, of 1024 terms in 4 + 64', () => {
    expect(['0', '0.046875', '-0.046875', '0.1875'].map(more => ratio(thirdPlus(more)))).toEqual([0, 1, 1, 4])
    expect(ratio(thirdPlus('0.53125'), { longestSum: () => 1024 })).toBe(1)
    // Less than half an ulp is rounded off.
    expect(ratio(thirdPlus('0.003'))).toBe(0)
  })

  test('is apart where it gives no number, none or too many', () => {
    const infinity = Number.POSITIVE_INFINITY
    const undefinedQuotient: Equation = ({ x }) => [x[0]!.minus(3).div(x[0]!.minus(3))]
    expect(ratio(undefinedQuotient)).toBe(infinity)
    expect(ratio(throwing(new RangeError('none')))).toBe(infinity)
    expect(ratio(({ x }) => [x[0]!.div(3), x[0]!])).toBe(infinity)
  })

  test('is not apart where it flushes a subnormal to 0, and is where the value is normal', () => {
    const tiny = (exponent: number): Partial<Operation> => {
      const compute: Equation = ({ of }) => [of(2).pow(exponent)]
      return { reference: compute, literals: [{ compute }] }
    }
    const zero: Equation = ({ of }) => [of(0)]
    expect(ratio(zero, tiny(-127))).toBe(0)
    expect(ratio(zero, tiny(-126))).toBeGreaterThan(1)
  })

  test('is apart by its gradient too, where the operation has one there', () => {
    const halfway: Equation = ({ of }) => [of('0.5')]
    const rest = { hasGradient: true }
    expect(ratio(thirdPlus('0.046875'), rest, halfway)).toBeGreaterThan(1)
    expect(ratio(thirdPlus('0.046875'), { ...rest, isSmoothAt: () => false }, halfway)).toBe(1)
    expect(ratio(thirdPlus('0.046875'), rest)).toBe(1)
  })
})

describe('where several behaviours are accepted', () => {
  const accept: readonly Acceptable[] = [
    { convention: 'refuses', error: 'domain' },
    { convention: 'nothing', value: ['nan', 'inf'] },
    { convention: 'numbers', value: ['7', '-0.5'] },
    { convention: 'the last is free', value: ['8', ANY_NUMBER] },
  ]
  const values =
    (...texts: string[]): Equation =>
    ({ of }) =>
      texts.map(text => of(text))
  const ratios = (compute: Equation, accepted: readonly Acceptable[] | null = accept) =>
    mutantKills(
      thirdOf({ variants: [variant('planted', compute)], forms: [form('form', thirdPlus('9'))] }),
      INPUT,
      { outcome: null, accept: accepted, outOfRange: [] },
      [FLOAT64, FLOAT16],
    ).map(({ mutant, dtype, ratio }) => [mutant, dtype.name, ratio])
  const told = (ratio: number) => [
    ['planted', 'float64', ratio],
    ['planted', 'float16', ratio],
  ]

  test('a variant is told apart in every format unless all its numbers are those of one behaviour', () => {
    for (const fine of [
      ['7', '-0.5'],
      ['8', '-0.5'],
      ['8', '3'],
    ])
      expect(ratios(values(...fine))).toEqual(told(0))
    for (const wrong of [
      ['7', '-0.25'],
      ['7.5', '-0.5'],
      ['-0.5', '7'],
      ['7'],
      ['7', '-0.5', '0'],
      ['9', '3'],
    ])
      expect([wrong, ratios(values(...wrong))]).toEqual([wrong, told(Number.POSITIVE_INFINITY)])
    expect(ratios(values('7'), null)).toEqual(told(Number.POSITIVE_INFINITY))
  })

  test('one without a value is not told apart, and no form is', () => {
    expect(ratios(throwing(new RangeError('none')))).toEqual([])
  })
})
