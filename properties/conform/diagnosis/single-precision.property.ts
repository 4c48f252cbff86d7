import { describe, expect, test } from 'vitest'
import { someOf } from '../../../lab/cases/some-of.mjs'
import { identify } from '../../../src/conform/diagnosis/identify.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { emulate } from '../../../src/conform/vectors/emulation.js'
import { FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { operationNamed } from '../run/reference-subject.js'
import { type Answering, answeredBy, type Numbers, questionsFor, rounding } from './emulated-answers.js'

/**
 * A float32 step is named where one is, and nowhere else: the impostors have errors of its size or less, and of other
 * origin. The programs are written here, in doubles and `Math.fround`, not by the equations of the operations.
 */

const NAME = 'single-precision-inside'

/** From every so many-th case of the file. */
const nameOf = (op: string, answering: Answering, every = 1): readonly string[] | undefined => {
  const questions = questionsFor(operationNamed(op), FLOAT64).filter((_, i) => i % every === 0)
  return identify(answeredBy(answering, questions))?.names
}

/** Right values, each changed. */
const changed =
  (change: (value: number, index: number) => number): Answering =>
  question => {
    const right = rounding(question)
    return right && { value: right.value.map(change), grad: null }
  }

const computed =
  (value: (x: readonly number[]) => readonly number[]): Answering =>
  ({ input, outcome }) =>
    outcome && { value: value(input.x.map(Number)), grad: null }

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)
const { fround } = Math

/** −log σ(m) by the exponential that does not overflow, and what is done to that and to the result. */
const loss = (m: number, done = (value: number) => value): number =>
  Math.max(-m, 0) + Math.log1p(done(Math.exp(-Math.abs(m))))

function softmax(x: readonly number[], done = (value: number) => value, sum = total): number[] {
  const weights = x.map(logit => done(Math.exp(logit - Math.max(...x))))
  return weights.map(weight => weight / sum(weights))
}

const IMPOSTORS: Readonly<Record<string, (value: number, index: number) => number>> = {
  'a factor 1 + 1e-12': value => value * (1 + 1e-12),
  'a factor 1 + 5e-8, which is an ulp of float32': value => value * (1 + 5e-8),
  'a factor 1 ± 3e-8, which varies': (value, i) => value * (1 + 3e-8 * Math.sin(1e5 * (value + i))),
  'an offset of 1e-10': value => value + 1e-10,
  'ten decimal digits': value => Number(value.toPrecision(10)),
  'eight decimal digits, as many as float32 has': value => Number(value.toPrecision(8)),
}

describe.each(Object.entries(IMPOSTORS))('%s', (_, change) => {
  test.each(
    someOf(
      allOperations().map(({ name }) => name),
      { ci: 12, quick: 24 },
    ),
  )('is no step in float32: %s', op => {
    expect(nameOf(op, changed(change), 4) ?? []).toEqual([])
  })
})

/** Of e and of log 2, ten digits. */
const [E, LOG_2] = [Number('2.718281828'), Number('0.6931471806')]

test.each<[string, Answering]>([
  ['sigmoid', computed(([x = 0]) => [1 / (1 + E ** -x)])],
  ['log-sigmoid', computed(([x = 0]) => [-Math.log1p(2 ** (-x / LOG_2))])],
  ['entropy', computed(x => [-total(softmax(x).map(p => (p > 0 ? p * Math.log2(p) * LOG_2 : 0)))])],
  ['entropy', computed(x => [-total(softmax(x).map(p => p * Math.log(p + 3e-11)))])],
])('a constant of ten digits is no step in float32: %s', (op, answering) => {
  expect(nameOf(op, answering)).toEqual([])
})

describe('a step in float32 is named', () => {
  test.each(someOf(allOperations(), { ci: 4, quick: 12 }))(
    'in the results of $name, and in all steps of it',
    ({ name, reference }) => {
      const inAllSteps: Answering = ({ input, outcome }) =>
        outcome && { value: emulate(reference, input, FLOAT32) ?? [], grad: null }
      for (const answering of [changed(fround), inAllSteps])
        expect(nameOf(name, answering, 4)).toEqual([NAME])
    },
  )

  const STEPS: Readonly<Record<string, readonly [string, Answering]>> = {
    'the input of a logarithm of the logistic function': [
      'log-sigmoid',
      computed(([x = 0]) => [-loss(fround(x))]),
    ],
    'the inputs of a loss': ['bt.loss', computed(([w = 0, l = 0]) => [loss(fround(w) - fround(l))])],
    'the margin of a loss': ['bt.loss', computed(([w = 0, l = 0]) => [loss(fround(w - l))])],
    'the exponential in a loss': ['bt.loss', computed(([w = 0, l = 0]) => [loss(w - l, fround)])],
    'the logits of a softmax': ['softmax', computed(x => softmax(x.map(fround)))],
    'the exponentials of a softmax': ['softmax', computed(x => softmax(x, fround))],
    'the sum of a softmax': [
      'softmax',
      computed(x =>
        softmax(
          x,
          one => one,
          all => fround(total(all)),
        ),
      ),
    ],
    'the running sum of a softmax': [
      'softmax',
      computed(x =>
        softmax(
          x,
          one => one,
          all => all.reduce((sum, one) => fround(sum + one)),
        ),
      ),
    ],
    'the logarithm in a log-softmax': [
      'log-softmax',
      computed(x => {
        const greatest = Math.max(...x)
        const rest = fround(Math.log(total(x.map(logit => Math.exp(logit - greatest)))))
        return x.map(logit => logit - greatest - rest)
      }),
    ],
  }

  test.each(Object.entries(STEPS))('in %s', (_, [op, answering]) => {
    expect(nameOf(op, answering)).toEqual([NAME])
  })
})

describe('is not named', () => {
  test('of the gradient of another function, beside right values', () => {
    const answering: Answering = question => {
      const right = rounding(question)
      return right && { ...right, grad: right.grad?.map(slope => 2 * slope) ?? null }
    }
    expect(nameOf('bt.loss', answering)).toEqual([])
  })

  test('of values in float32 beside a gradient that is wrong', () => {
    const answering: Answering = question => {
      const right = rounding(question)
      return (
        right && {
          value: right.value.map(fround),
          grad: right.grad?.map(slope => slope * (1 + 1e-4)) ?? null,
        }
      )
    }
    expect(nameOf('bt.loss', answering)).toEqual([])
  })

  test('where values in float32 are fewer than those of other origin', () => {
    let count = 0
    const mixed =
      (share: number): Answering =>
      question => {
        count += 1
        const change = count % 10 < 10 * share ? fround : (value: number) => value * (1 + 1e-9)
        const right = rounding(question) as Numbers | null
        return right && { value: right.value.map(change), grad: null }
      }
    expect(nameOf('bt.loss', mixed(0.2))).toEqual([])
    expect(nameOf('bt.loss', mixed(0.9))).toEqual([NAME])
  })

  test('where most answers have all digits of a double, though float32 would not', () => {
    let count = 0
    const answering = changed(value => {
      count += 1
      return count % 3 === 0 ? fround(value) : value
    })
    expect(nameOf('bt.loss', answering)).toEqual([])
  })
})
