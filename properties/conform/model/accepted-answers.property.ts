import { describe, expect, test } from 'vitest'
import { drawn } from '../../../src/conform/drawing/drawn.js'
import { judgeAnswer } from '../../../src/conform/model/judge-answer.js'
import { freshQuestion, type Question } from '../../../src/conform/model/question.js'
import {
  CONDITION_OF_ACCEPTED,
  type Equation,
  type Input,
} from '../../../src/conform/operations/operation.js'
import { allOperations } from '../../../src/conform/operations/registry.js'
import { encloseBy } from '../../../src/conform/vectors/enclosure.js'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'

const operationOf = (name: string) => allOperations().find(operation => operation.name === name)!
const CAPABILITY = { dtypes: ['float64'], want: ['value'] } as const

function levelOf(question: Question, value: readonly string[]) {
  const { level, convention } = judgeAnswer(question, { kind: 'out', value, grad: null }, CAPABILITY)
  return [level, convention]
}

const asked = (name: string, input: Input) =>
  freshQuestion(operationOf(name), FLOAT64, input, { id: 'a', source: 'fresh' })

describe('a constant group without an ε', () => {
  const question = asked('grpo.advantages', { x: ['0.1', '0.1', '0.1'], p: ['0', '0'] })

  test.each([
    [
      ['0', '0', '0'],
      ['faithful', 'zero'],
    ],
    [
      ['nan', 'nan', 'nan'],
      ['faithful', 'nan'],
    ],
    [
      ['1', '1', '1'],
      ['unstable', 'rounding noise'],
    ],
    // What rounding left of r − μ, over a deviation of which it left nothing.
    [
      ['inf', 'inf', 'inf'],
      ['unstable', 'rounding noise'],
    ],
    [
      ['-inf', '-inf', '-inf'],
      ['unstable', 'rounding noise'],
    ],
    [
      ['nan', '1', '1'],
      ['wrong', null],
    ],
    [
      ['0', '0'],
      ['wrong', null],
    ],
  ])('%j is %j', (value, level) => {
    expect(levelOf(question, value)).toEqual(level)
  })
})

describe('a number beside results that the equation does not give', () => {
  /** (r_i − mean of the others)/their deviation, for one reward, from the sum of squares about the mean. */
  const againstTheOthers =
    (i: number, ddof: number): Equation =>
    ({ x }) => {
      const others = x.toSpliced(i, 1)
      const mean = others.reduce((left, right) => left.plus(right)).div(others.length)
      const squares = others.map(one => one.minus(mean).pow(2)).reduce((left, right) => left.plus(right))
      return [x[i]!.minus(mean).div(squares.div(others.length - ddof).sqrt())]
    }

  const operation = operationOf('grpo.leave-one-out-normalised')
  const accepting = operation.groups
    .flatMap(group => drawn(group.draw, group.dtype, { seed: 3, count: 40 }))
    .filter(input => operation.accept?.(input)?.some(one => 'value' in one && one.value.some(isNumber)))

  test('has a condition of 16 at most in every such case that is drawn, and of more than half of that in some', () => {
    const conditions = accepting.flatMap(input =>
      definedIn(input).map(i => {
        const equation = againstTheOthers(i, Number(input.p[0]))
        const wanted = { input, digits: 20, wantsGradient: false }
        return Number(encloseBy(equation, [{ compute: equation }], wanted).outcome.value[0]!.kappa)
      }),
    )
    expect(conditions.length).toBeGreaterThan(20)
    expect(Math.max(...conditions)).toBeLessThanOrEqual(CONDITION_OF_ACCEPTED)
    expect(Math.max(...conditions)).toBeGreaterThan(CONDITION_OF_ACCEPTED / 2)
  })

  test('may be off by the room of that condition, 36 units, and no further', () => {
    const input: Input = { x: ['1', '1', '5'], p: ['0', '0'] }
    const question = asked(operation.name, input)
    const units = (count: number): string => `${-1 - count * 2 ** -52}`
    expect(levelOf(question, [units(36), '-1', 'inf'])).toEqual(['faithful', 'quotient by zero'])
    expect(levelOf(question, [units(37), '-1', 'inf'])).toEqual(['wrong', null])
  })

  test('an infinity is met by itself alone: any other number beside it is what rounding has made', () => {
    const question = asked(operation.name, { x: ['1', '1', '5'], p: ['0', '0'] })
    expect(levelOf(question, ['-1', '-1', 'inf'])).toEqual(['faithful', 'quotient by zero'])
    for (const other of ['-inf', '7', '-7', '1.7976931348623157e308'])
      expect(levelOf(question, ['-1', '-1', other])).toEqual(['unstable', 'rounding noise'])
  })

  function isNumber(text: string): boolean {
    return /\d/.test(text) && text !== '0'
  }

  /** The places with a number in all behaviours. */
  function definedIn(input: Input): number[] {
    const nan = operation.accept?.(input)?.find(({ convention }) => convention === 'nan')
    return nan && 'value' in nan ? nan.value.flatMap((text, i) => (isNumber(text) ? [i] : [])) : []
  }
})
