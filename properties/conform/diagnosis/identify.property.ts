import { describe, expect, test } from 'vitest'
import { someOf } from '../../../lab/cases/some-of.mjs'
import { identify } from '../../../src/conform/diagnosis/identify.js'
import type { Question } from '../../../src/conform/model/question.js'
import type { Level } from '../../../src/conform/model/report.js'
import type { Equation, Form, Operation, Variant } from '../../../src/conform/operations/operation.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import type { Expected } from '../../../src/conform/vectors/vector.js'
import { BFLOAT16, DTYPES, type Dtype, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import {
  answeredBy,
  emulating,
  formatsWithout,
  killedBy,
  ofVariant,
  questionsFor,
  rounding,
} from './emulated-answers.js'
import { exactly, operationOf, type Told, told } from './one-answer.js'

/**
 * What is named follows from the answers: those of a variant evaluated to 40 digits and rounded once, of a form by a
 * program of rounded steps, of the equation rounded once. The runner compares with enclosures of its own and never sees
 * who answered.
 */

const SUBJECTS = allOperations().flatMap(operation => [
  ...operation.variants.map(variant => ({
    operation,
    name: variant.name,
    answer: ofVariant(operation, variant),
  })),
  ...operation.forms.map(form => ({ operation, name: form.name, answer: emulating(form) })),
])

/** So many of the cases that the files say a mutant is told apart by, and of the others, short and long ones. */
const KILLING = 3

const OTHERS = 2

/** In the first format that has a case which tells the mutant apart; none where no format has. */
function sampleFor(operation: Operation, mutant: string): Question[] {
  const dtype = DTYPES.find(one => killedBy(operation, mutant, one).size > 0)
  if (!dtype) return []
  const killing = killedBy(operation, mutant, dtype)
  const questions = questionsFor(operation, dtype).sort((a, b) => a.input.x.length - b.input.x.length)
  // Where the equation or the mutant has no value, an answer says little of the mutant.
  const all = questions.filter(({ id }) => killing.has(id))
  const ordinary = all.filter(({ outcome }) => outcome !== null)
  const apart = ordinary.length > 0 ? ordinary : all
  const rest = questions.filter(({ id }) => !killing.has(id))
  return [...spread(apart, KILLING), ...spread(rest, OTHERS)]
}

const spread = <T>(all: readonly T[], count: number): T[] =>
  all.filter((_, i) => Math.floor((i * count) / all.length) !== Math.floor(((i - 1) * count) / all.length))

describe.each(allOperations().map(operation => ({ operation, name: operation.name })))(
  '$name',
  ({ operation }) => {
    test('is not named otherwise where it is what is computed', () => {
      for (const dtype of operation.dtypes.slice(0, 2))
        expect(identify(answeredBy(rounding, questionsFor(operation, dtype).slice(0, 4)))).toBeNull()
    })

    const own = someOf(SUBJECTS, { ci: 16, quick: 32 }).filter(one => one.operation === operation)
    test.each(own)('$name is named where it is computed', ({ name, answer }) => {
      const sample = sampleFor(operation, name)
      const found = identify(answeredBy(answer, sample))
      const formats = operation.dtypes.map(dtype => dtype.name)
      if (sample.length === 0) expect(formatsWithout(operation, name)).toEqual(formats)
      else expect(found).toMatchObject({ names: expect.arrayContaining([name]) })
    })
  },
)

/** By what is known of the answers, what they are called; the functions are made up, and a few answers are enough. */

const identity: Equation = ({ x }) => [...x]

const twice: Equation = ({ x }) => x.map(one => one.times(2))

/** 1 loses all digits but one beside 2^52. */
const coarse: Equation = ({ x, of }) => x.map(one => one.plus(of(2 ** 52)).minus(of(2 ** 52)))

const variant = (name: string, kind: Variant['kind'], compute = twice): Variant => {
  return { name, meaning: `the ${name}`, kind, compute }
}

const form = (name: string, compute = coarse, rest: Partial<Form> = {}): Form => {
  return { name, meaning: `by ${name}`, compute, ...rest }
}

/** Where 1/4 is expected and 0 is what the coarse form gives. */
const QUARTER: Told = {
  x: ['0.25'],
  value: [0],
  question: { outcome: { value: [exactly('0.25', { naive: '4503599627370496' })] } },
}

const unstable: Told = { ...QUARTER, level: 'unstable' }

function nameOf(parts: Partial<Operation>, all: readonly Told[], dtype: Dtype = FLOAT64) {
  const operation = operationOf({ name: 'an.op', reference: identity, ...parts })
  const answers = all.map((one, i) =>
    told({ id: `an.op/a/${i}`, ...one, question: { operation, dtype, ...one.question } }),
  )
  return identify(answers)
}

describe('answers are identified', () => {
  test('not where none deviates', () => {
    expect(identify([])).toBeNull()
    expect(nameOf({}, [{ value: [1], level: 'faithful' }])).toBeNull()
  })

  test('by those that have numbers alone', () => {
    const one = told({ value: [2] })
    const skipped = { ...one, answer: { kind: 'skip', reason: '', issue: null } as const }
    expect(identify([skipped])).toBeNull()
    expect(identify([skipped, one, skipped])).toMatchObject({ op: 'op', dtype: 'float64', cases: 1 })
  })

  test('with the operation, the format and how many were compared', () => {
    const variants = [variant('double', 'mistake')]
    const all: Told[] = [
      { x: ['0'], value: [0], level: 'faithful' },
      { x: ['1'], value: [2] },
    ]
    expect(nameOf({ variants }, all, BFLOAT16)).toEqual({
      op: 'an.op',
      dtype: 'bfloat16',
      cases: 2,
      kind: 'mistake',
      names: ['double'],
      meaning: 'the double',
    })
    const many = Array.from({ length: 301 }, () => all[1]!)
    expect(nameOf({ variants }, many)).toMatchObject({ cases: 300 })
  })
})

describe('a variant', () => {
  test.each<[Variant['kind'][], string]>([
    [['mistake'], 'mistake'],
    [['convention'], 'convention'],
    [['mistake', 'mistake'], 'mistake'],
    [['mistake', 'convention'], 'convention'],
    [['convention', 'mistake'], 'convention'],
  ])('of the kinds %j makes a %s', (kinds, kind) => {
    const variants = kinds.map((one, i) => variant(`variant ${i}`, one))
    expect(nameOf({ variants }, [{ value: [2] }])).toMatchObject({
      kind,
      names: variants.map(({ name }) => name),
      meaning: variants.map(({ meaning }) => meaning).join('; or '),
    })
  })

  test('is named before a form that gives the same', () => {
    const variants = [variant('zero', 'mistake', ({ x }) => x.map(one => one.times(0)))]
    expect(nameOf({ variants, forms: [form('coarse')] }, [QUARTER])).toMatchObject({ names: ['zero'] })
    expect(nameOf({ variants, forms: [form('coarse')] }, [unstable, QUARTER])).toMatchObject({
      names: ['zero'],
    })
  })

  test('is not named where no answer is worse than unstable', () => {
    const variants = [variant('zero', 'mistake', ({ x }) => x.map(one => one.times(0)))]
    expect(nameOf({ variants }, [unstable])).toMatchObject({ kind: 'precision', names: [] })
    expect(nameOf({ variants, forms: [form('coarse')] }, [unstable])).toMatchObject({ names: ['coarse'] })
  })
})

describe('a form', () => {
  test.each<[string, Told[], string]>([
    ['precision where values are wrong', [QUARTER], 'precision'],
    ['precision where they are unstable', [unstable], 'precision'],
    [
      'domain where every number is lost',
      [
        { x: ['0.25'], value: [Number.NaN], level: 'nonfinite-mismatch' },
        { x: ['0.5'], value: [Number.NaN], level: 'nonfinite-mismatch' },
      ],
      'domain',
    ],
    [
      'precision where some are',
      [
        { x: ['0.25'], value: [Number.NaN], level: 'nonfinite-mismatch' },
        { x: ['0.5'], value: [Number.NaN], level: 'wrong' },
      ],
      'precision',
    ],
  ])('makes a loss of %s', (_, all, kind) => {
    const lossy = form(
      'a form',
      Number.isNaN(all[0]!.value[0]) ? ({ x, of }) => x.map(() => of(0).div(of(0))) : coarse,
    )
    expect(nameOf({ forms: [lossy, { ...lossy, name: 'another', meaning: 'by another' }] }, all)).toEqual({
      op: 'an.op',
      dtype: 'float64',
      cases: all.length,
      kind,
      names: ['a form', 'another'],
      meaning: 'by a form; or by another',
    })
  })

  test('makes a loss of the gradient where no value is lost', () => {
    const flat = form('flat', identity, { gradient: ({ of }) => [of(0)] })
    const outcome = { value: [exactly('0.25')], grad: [exactly('1')] }
    const value: Told = { x: ['0.25'], value: [0.25], grad: [0], part: 'grad', question: { outcome } }
    expect(nameOf({ forms: [flat] }, [value])).toMatchObject({ kind: 'gradient', names: ['flat'] })
    const both = form('both', coarse, { gradient: ({ of }) => [of(0)] })
    expect(
      nameOf({ forms: [both] }, [
        { ...value, value: [0] },
        { ...QUARTER, grad: null },
      ]),
    ).toMatchObject({
      kind: 'precision',
      names: ['both'],
    })
  })

  test('that loses digits where the answers do, but gives others, is told without its name', () => {
    const other = { ...QUARTER, value: [0.5] }
    expect(nameOf({ forms: [form('coarse')] }, [other])).toMatchObject({
      names: [],
      meaning: 'the equation, losing digits where other code does: by coarse',
    })
    expect(nameOf({ forms: [form('coarse'), form('rough')], literals: [] }, [other])).toMatchObject({
      kind: 'precision',
      names: [],
      meaning: 'the equation, losing digits where other code does: by coarse; or by rough',
    })
  })
})

describe('a step in float32', () => {
  const third: Expected = exactly('0.33333333333333333333333333333333333333333333333333', { scale: '0.3334' })
  const single = Math.fround(1 / 3)
  const thirds: Equation = ({ x }) => [x[0]!.div(3)]
  const one = (level: Level): Told => ({
    value: [single],
    level,
    question: { outcome: { value: [third] } },
  })

  test('is named where no variant and no form is', () => {
    expect(nameOf({ reference: thirds }, [one('wrong')])).toEqual({
      op: 'an.op',
      dtype: 'float64',
      cases: 1,
      kind: 'precision',
      names: ['single-precision-inside'],
      meaning:
        'the equation with a step in float32, which gives the answers, and no more digits than float32 has',
    })
    expect(
      nameOf({ reference: thirds, forms: [form('rounded', ({ of }) => [of(String(single))])] }, [
        one('wrong'),
      ]),
    ).toMatchObject({ names: ['rounded'] })
  })

  test('is not named where no answer is worse than unstable', () => {
    expect(nameOf({ reference: thirds }, [one('unstable')])).toMatchObject({
      kind: 'precision',
      names: [],
      meaning: 'the equation, with no more digits than its textbook expression keeps',
    })
  })
})

describe('what nothing is known of', () => {
  const wrong: Told = { value: [3] }
  const lost: Told = { value: [Number.NaN], level: 'nonfinite-mismatch' }
  const slope: Told = { value: [1], grad: [9], part: 'grad' }
  const foreign: Told = { value: [1 / 3], level: 'dtype-violation' }
  const OTHER_FORMAT = ['precision', 'the results are not values of the format that was asked']
  const DOMAIN = ['domain', 'no finite result where the equation has one']
  const GRADIENT = ['gradient', 'right values, with the gradient of another function']
  const UNIDENTIFIED = ['unidentified', 'none of the known conventions and mistakes']

  test.each<[string, Told[], string[], string[]]>([
    ['one of another format', [foreign, foreign], OTHER_FORMAT, ['other-format']],
    ['some of another format', [foreign, wrong], UNIDENTIFIED, []],
    ['without numbers', [lost, lost], DOMAIN, []],
    ['without numbers in a gradient', [{ ...lost, part: 'grad' }], DOMAIN, []],
    ['some without numbers', [lost, wrong], UNIDENTIFIED, []],
    ['gradients', [slope, slope], GRADIENT, []],
    ['some gradients', [slope, wrong], UNIDENTIFIED, []],
    ['numbers', [wrong], UNIDENTIFIED, []],
  ])('%s', (_, all, [kind, meaning], names) => {
    const regular: Told = { x: ['2'], value: [1], level: 'faithful' }
    expect(nameOf({}, [...all, regular], BFLOAT16)).toMatchObject({ kind, names, meaning })
  })
})
