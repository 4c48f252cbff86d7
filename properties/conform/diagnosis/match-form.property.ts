import { describe, expect, test } from 'vitest'
import { type Answered, isAnswered, isDeviant } from '../../../src/conform/diagnosis/answered.js'
import { identify } from '../../../src/conform/diagnosis/identify.js'
import { chanceOfAtLeast, isBorneOut, matchForms } from '../../../src/conform/diagnosis/match-form.js'
import type { Form } from '../../../src/conform/operations/operation.js'
import { emulate } from '../../../src/conform/vectors/emulation.js'
import { type Dtype, FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { operationNamed } from '../run/reference-subject.js'
import { type Answering, answeredBy, emulating, questionsFor, rounding } from './emulated-answers.js'

/** A form is named where its answers are given, not where other code is bad at the same places. */

const answersOf = (op: string, answering: Answering, dtype: Dtype = FLOAT64): Answered[] =>
  answeredBy(answering, questionsFor(operationNamed(op), dtype)).filter(isAnswered)

const formNamed = (op: string, name: string): Form =>
  operationNamed(op).forms.find(form => form.name === name)!

const formsBut = (op: string, ...names: string[]): Form[] =>
  operationNamed(op).forms.filter(({ name }) => !names.includes(name))

const namesOf = (forms: readonly Form[]): string[] => forms.map(({ name }) => name)

const computed =
  (value: (x: readonly number[]) => readonly number[]): Answering =>
  ({ input, outcome }) =>
    outcome && { value: value(input.x.map(Number)), grad: null }

const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

const byTangent = computed(([x = 0]) => [0.5 * (1 + Math.tanh(x / 2))])

const byLogProbabilities = computed(x => {
  const greatest = Math.max(...x)
  const weights = x.map(logit => Math.exp(logit - greatest))
  const normaliser = greatest + Math.log(total(weights))
  return [-total(weights.map((weight, i) => (weight / total(weights)) * (x[i]! - normaliser)))]
})

const byLog1p = computed(([chosen = 0, rejected = 0]) => [Math.log1p(Math.exp(rejected - chosen))])

describe('code that is bad where a form is', () => {
  test.each([
    ['sigmoid', 'by-hyperbolic-tangent', byTangent],
    ['entropy', 'weighted-log-probabilities', byLogProbabilities],
    ['bt.loss', 'log1p-of-exponential', byLog1p],
  ] as const)(
    'is named as its own form, and as no other where that is not known: %s',
    (op, own, answering) => {
      const answers = answersOf(op, answering)
      expect(identify(answers)).toMatchObject({ kind: 'precision', names: [own] })
      expect(namesOf(matchForms(formsBut(op, own), answers, true).given)).toEqual([])
      expect(namesOf(matchForms(formsBut(op, own), answers, false).given)).toEqual([])
    },
  )

  test('is said to be like the form, and not of it', () => {
    const answers = answersOf('sigmoid', byTangent)
    const { given, alike } = matchForms(formsBut('sigmoid', 'by-hyperbolic-tangent'), answers, true)
    expect(namesOf(given)).toEqual([])
    expect(namesOf(alike)).toEqual(['complement'])
  })

  test('is of a form that is not bad elsewhere, rather than of one that is', () => {
    const op = 'bt.margin-loss'
    for (const dtype of [FLOAT64, FLOAT32]) {
      const answers = answersOf(op, emulating(formNamed(op, 'log1p-of-exponential')), dtype)
      expect(identify(answers)?.names).toEqual(['log1p-of-exponential'])
    }
  })
})

describe('a form whose functions err here and there', () => {
  /** 1 − σ(−x), but where digits are lost, the first so many answers are a multiple of 2^−53 further on. */
  const astray = (most: number): Answering => {
    let count = 0
    const { compute } = formNamed('sigmoid', 'complement')
    return ({ input, outcome, dtype }) => {
      if (outcome === null) return null
      const [value = Number.NaN] = emulate(compute, input, dtype)!
      const isAstray = value > 0 && value < 2 ** -8 && count < most
      count += Number(isAstray)
      return { value: [isAstray ? value + 2 ** -53 : value], grad: null }
    }
  }

  test('is named while more answers are its own than chance gives', () => {
    expect(identify(answersOf('sigmoid', astray(1)))?.names).toEqual(['complement'])
  })

  test('is not named where many are others', () => {
    expect(identify(answersOf('sigmoid', astray(6)))?.names).toEqual([])
  })
})

describe('to be borne out', () => {
  const answers = answersOf('bt.weight', emulating(formNamed('bt.weight', 'complement')))
  const deviant = answers.filter(isDeviant)
  const regular = answers.filter(one => !isDeviant(one))
  /** Bad with so many of the deviant answers, and with so many of the others. */
  const badAt = (together: number, alone: number) => {
    const bad = new Set([...deviant.slice(0, together), ...regular.slice(0, alone)])
    return isBorneOut(answers, one => bad.has(one))
  }
  const half = Math.ceil(deviant.length / 2)

  test('is to be bad together more often than alone', () => {
    expect(badAt(deviant.length, 0)).toBe(true)
    expect(badAt(0, 0)).toBe(false)
  })

  test('is not to be bad at the lesser part of the deviant answers', () => {
    expect(badAt(half + 1, 0)).toBe(true)
    expect(badAt(Math.floor(deviant.length / 2), 0)).toBe(false)
  })

  test('is not to be bad at as many others', () => {
    expect(badAt(deviant.length, deviant.length - 1)).toBe(true)
    expect(badAt(deviant.length, deviant.length)).toBe(false)
  })

  test('counts both together: half of the one and a little of the other are too much', () => {
    expect(badAt(half + 1, 2)).toBe(false)
  })
})

test('a form is not named for answers that are its own where it is bad, and off by little everywhere else', () => {
  const { compute } = formNamed('bt.weight', 'complement')
  const isTiny = (value: number) => value < 2 ** -45
  const answering: Answering = question => {
    const right = rounding(question)
    if (right === null) return null
    const value = emulate(compute, question.input, question.dtype)!
    // Six units in the last place: inaccurate, and yet within what two programs of a form may be apart.
    const off = right.value.map(one => one * (1 + 6 * 2 ** -52))
    return { value: value.some(isTiny) ? value : off, grad: null }
  }
  expect(identify(answersOf('bt.weight', answering))?.names).toEqual([])
})

test('the chance of heads is the share of the tosses that have them', () => {
  for (let tosses = 0; tosses <= 10; tosses += 1) {
    const heads = Array.from(
      { length: 2 ** tosses },
      (_, bits) => bits.toString(2).replaceAll('0', '').length,
    )
    for (let least = 0; least <= tosses + 1; least += 1) {
      const counted = heads.filter(count => count >= least).length
      expect(chanceOfAtLeast(least, tosses)).toBeCloseTo(counted / heads.length, 12)
    }
  }
  expect(chanceOfAtLeast(300, 300) * 2 ** 300).toBeCloseTo(1, 12)
})
