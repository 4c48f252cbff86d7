import { describe, expect, test } from 'vitest'
import { computedLogSigmoid, type LogSigmoidForm } from '../../../src/formulas/log-sigmoid-forms.js'
import { type Loss, lossOnSide, type Side } from '../../../src/math/judges/float.js'
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
  number,
  power,
  sigmoid,
  subtract,
  symbol,
  type Term,
  term,
} from '../../../src/math/term/term.js'
import { PLANTED, planted } from './planted.js'

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
    expect(sides(exp(divide('x', 1_000_000)), 'overflow')).toEqual([false, true])
    expect(sides(exp(multiply('x', term('1e-30'))), 'overflow')).toEqual([false, true])
    expect(sides(exp(divide(term('1e-20'), 'x')), 'overflow')).toEqual([false, true])
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

test('the first hundred questions are remembered, and no more, however many are asked', () => {
  const ask = (k: number) => lossOnSide(number(1), `x${k}`, 'overflow', '0')
  const answers = Array.from({ length: 102 }, (_, k) => ask(k))
  const remembered = answers.map((answer, k) => ask(k) === answer)
  expect(remembered).toEqual(answers.map((_, k) => k < 100))
})

/** Every finite bfloat16 number by its 16 bits, as the upper half of a float32. */
const BFLOAT16 = Array.from({ length: 2 ** 16 }, (_, bits) => {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint16(0, bits)
  return view.getFloat32(0)
}).filter(Number.isFinite)

const countOf = (isThere: (x: number) => boolean) => BFLOAT16.filter(isThere).length

/** What is never lost, so that every number is tried. */
const KEPT = multiply(0, exp(multiply(0, 'x')))

const SIZE = 'every bfloat16 number, computed in float32'

describe('where nothing is lost every number of the side was tried', () => {
  test.each<[Side, string, number]>([
    ['<', 'x < 0', countOf(x => x < 0)],
    ['>', 'x > 0', countOf(x => x > 0)],
    ['0', '|x| ≤ 1', countOf(x => Math.abs(x) <= 1)],
  ])('%s', (side, where, points) => {
    const { holds, shown, evidence, witness } = lossOnSide(KEPT, 'x', 'overflow', side)
    expect([holds, shown, witness]).toEqual([false, `no overflow for ${where}`, null])
    expect(evidence).toMatchObject({ level: 'proved: exhaustive', points, size: SIZE })
  })
})

test('where something is lost the first number that loses it was enough', () =>
  expect(lossOnSide(exp('x'), 'x', 'overflow', '>')).toMatchObject({
    holds: true,
    shown: 'overflow at x = 89',
    evidence: { level: 'computed', points: 1, size: SIZE },
  }))

test('a question that was answered is not asked again, and another is', () => {
  const term = ln('x')
  const answer = lossOnSide(term, 'x', 'underflow', '0')
  expect(lossOnSide(ln(symbol('x')), 'x', 'underflow', '0')).toBe(answer)
  expect(lossOnSide(term, 'x', 'underflow', '>')).not.toBe(answer)
})

test('of two long terms that differ at their ends, each has its own answer', () => {
  const zeros = Array.from({ length: 2500 }, () => multiply(0, 'x'))
  const judged = [exp('x'), symbol('x')].map(
    last => lossOnSide(add(...zeros, last), 'x', 'overflow', '>').holds,
  )
  expect(judged).toEqual([true, false])
})

test('a part that stands in millions of places is visited once', () => {
  let shared: Term = exp('x')
  for (let level = 0; level < 30; level++) shared = multiply(shared, shared)
  expect(lossOnSide(shared, 'x', 'overflow', '>').shown).toBe('overflow at x = 89')
})

test('an error that says nothing of the term gets out', () =>
  expect(() => lossOnSide(planted(), 'x', 'overflow', '>')).toThrow(PLANTED))
