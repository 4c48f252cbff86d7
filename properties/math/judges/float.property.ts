import { describe, expect, test } from 'vitest'
import { computedLogSigmoid, type LogSigmoidForm } from '../../../src/formulas/log-sigmoid-forms.js'
import { type Loss, lossOnSide } from '../../../src/math/judges/float.js'
import { FLOAT32 } from '../../../src/math/number/dtype/dtype.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  power,
  sigmoid,
  subtract,
  type Term,
  term,
} from '../../../src/math/term/term.js'

const RECIPROCAL = ln(sigmoid('x'))
const QUOTIENT = ln(divide(exp('x'), add(1, exp('x'))))
const SOFTPLUS = ln(add(1, exp('x')))
/** min(x, 0) − log(1 + e^{−|x|}). */
const STABLE = subtract(apply('min', 'x', 0), ln(add(1, exp(negate(apply('abs', 'x'))))))

const LARGEST = 2 ** 128 - 2 ** 104
/** Half the smallest subnormal: what is no larger rounds to 0. */
const SMALLEST = 2 ** -150
/** The bfloat16 numbers of one sign from 2^-8 up, by their digits: 7 behind the point. */
const TRIED = Array.from(
  { length: 21 * 128 },
  (_, i) => (1 + (i % 128) / 128) * 2 ** (Math.floor(i / 128) - 8),
)
const placeOf = (of: Term, loss: Loss, side: '<' | '>') =>
  /^\S+ at x = (\S+)$/.exec(lossOnSide(of, 'x', loss, side).shown)?.[1]
const sides = (of: Term, loss: Loss) =>
  (['<', '>'] as const).map(side => lossOnSide(of, 'x', loss, side).holds)

describe('a power that leaves single precision', () => {
  test.each<[string, Term, readonly boolean[]]>([
    ['1/(1 + e^-x)', RECIPROCAL, [true, false]],
    ['min(x, 0) - log(1 + e^-|x|)', STABLE, [false, false]],
    ['e^{x²}', exp(power('x', 2)), [true, true]],
    // Below -104 it is the logarithm of 0 that is lost; no power of a finite number is.
    ['e^{-log(e^x)/2}', exp(divide(ln(exp('x')), -2)), [false, true]],
    ['1', term(1), [false, false]],
  ])('%s: below 0 and above', (_, of, expected) => expect(sides(of, 'overflow')).toEqual(expected))

  test('is found at the first number whose exponential, in double precision, is too large', () => {
    const first = TRIED.find(x => Math.exp(x) > LARGEST)!
    expect(placeOf(QUOTIENT, 'overflow', '>')).toBe(`${first}`)
    expect(placeOf(RECIPROCAL, 'overflow', '<')).toBe(`${-first}`)
    expect(placeOf(SOFTPLUS, 'overflow', '>')).toBe(`${first}`)
  })

  test('is found however far out, and however near 0', () => {
    for (const exponent of [divide('x', 1_000_000), multiply('x', term('1e-30')), divide(term('1e-20'), 'x')])
      expect(lossOnSide(exp(exponent), 'x', 'overflow', '>').holds).toBe(true)
  })
})

describe('a logarithm whose argument rounds to 0', () => {
  test.each<[string, Term, readonly boolean[]]>([
    ['1/(1 + e^-x)', RECIPROCAL, [true, false]],
    ['log(1 - e^-x)', ln(subtract(1, exp(negate('x')))), [true, true]],
    ['min(x, 0) - log(1 + e^-|x|)', STABLE, [false, false]],
  ])('%s: below 0 and above', (_, of, expected) => expect(sides(of, 'underflow')).toEqual(expected))

  test('is found at the first number by double precision: e^-x too large to divide by, e^x too small to keep', () => {
    expect(placeOf(RECIPROCAL, 'underflow', '<')).toBe(`${-TRIED.find(x => Math.exp(x) > LARGEST)!}`)
    expect(placeOf(QUOTIENT, 'underflow', '<')).toBe(`${-TRIED.find(x => Math.exp(-x) <= SMALLEST)!}`)
  })
})

describe('where a loss is found, the form of the library loses log σ too, and not at the number before', () => {
  test.each<[LogSigmoidForm, Term, Loss, '<' | '>', number]>([
    ['logOfReciprocal', RECIPROCAL, 'overflow', '<', Number.NEGATIVE_INFINITY],
    ['logOfQuotient', QUOTIENT, 'overflow', '>', Number.NaN],
    ['logOfQuotient', QUOTIENT, 'underflow', '<', Number.NEGATIVE_INFINITY],
    ['differenceFromLog', subtract('x', SOFTPLUS), 'overflow', '>', Number.NEGATIVE_INFINITY],
  ])('%s', (form, of, loss, side, lost) => {
    const place = Number(placeOf(of, loss, side))
    const before = TRIED[TRIED.indexOf(Math.abs(place)) - 1]! * Math.sign(place)
    expect(computedLogSigmoid(form, place, FLOAT32)).toBe(lost)
    expect(Number.isFinite(computedLogSigmoid(form, before, FLOAT32))).toBe(true)
    expect(Number.isFinite(computedLogSigmoid('stableLogSigmoid', place, FLOAT32))).toBe(true)
  })
})

describe('what it rests on', () => {
  test('is one number where a loss is found, and every bfloat16 number where none is', () => {
    expect(lossOnSide(QUOTIENT, 'x', 'overflow', '>').evidence).toMatchObject({
      level: 'computed',
      points: 1,
    })
    expect(lossOnSide(QUOTIENT, 'x', 'overflow', '<')).toMatchObject({
      holds: false,
      shown: 'no overflow for x < 0',
      // 8 bits of exponent, of which the last is kept for what is not finite, and 7 of fraction; without 0.
      evidence: { level: 'proved: exhaustive', points: 255 * 128 - 1 },
    })
    expect(lossOnSide(QUOTIENT, 'x', 'overflow', '0')).toMatchObject({
      holds: false,
      shown: 'no overflow for |x| ≤ 1',
      // From the smallest subnormal up to 1 on both sides, and both zeros.
      evidence: { level: 'proved: exhaustive', points: 2 * (127 * 128 + 1) },
    })
  })

  test('is nothing for a term of more than the variable, or one too deep', () => {
    let deep: Term = exp('x')
    for (let level = 0; level < 20_000; level++) deep = negate(deep)
    for (const of of [exp('y'), exp(indexed('x', 'i')), exp(apply('f', 'x')), deep])
      expect(lossOnSide(of, 'x', 'overflow', '>').holds).toBeNull()
  })
})
