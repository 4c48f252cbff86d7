import { describe, expect, test } from 'vitest'
import { isSinglePrecision } from '../../../src/conform/diagnosis/single-precision.js'
import type { Equation, Operation } from '../../../src/conform/operations/operation.js'
import { exactly, operationOf, told } from './one-answer.js'

/** The very answers of programs with one kind of step in float32, in JavaScript's own arithmetic. */

const { exp, fround, log, sqrt } = Math

/** What a program gives in doubles, with these steps rounded otherwise. */
type Program = (x: number, y: number, done: (step: number) => number) => number

const [X, Y] = [2.7, 1.43]

/** One answer of an operation: what is expected are the doubles. */
function answer(program: Program, value: number, operation: Partial<Operation>) {
  const expected = program(X, Y, step => step)
  return told({
    x: [String(X)],
    value: [value],
    question: {
      operation: operationOf(operation),
      input: { x: [String(X)], p: [String(Y)] },
      outcome: { value: [exactly(expected)] },
    },
  })
}

/** Whether the answer with one step in float32 is named, and whether one a billionth beside it is. */
function isNamed(program: Program, operation: Partial<Operation>) {
  const value = program(X, Y, fround)
  return [value, value * (1 + 1e-9)].map(one => isSinglePrecision([answer(program, one, operation)]))
}

type Case = readonly [Equation, Program]

const VARIABLE: Case = [({ x: [x], p: [y] }) => [x!.times(y!).div(3)], (x, y, done) => (done(x) * y) / 3]

const EACH: Readonly<Record<string, Case>> = {
  variable: VARIABLE,
  parameter: [({ x: [x], p: [y] }) => [x!.times(y!).div(3)], (x, y, done) => (x * done(y)) / 3],
  constant: [({ x: [x], of }) => [x!.times(of('0.1')).div(3)], (x, _, done) => (x * done(0.1)) / 3],
  addition: [({ x: [x], p: [y] }) => [x!.plus(y!).div(3)], (x, y, done) => done(x + y) / 3],
  subtraction: [({ x: [x], p: [y] }) => [x!.minus(y!).div(3)], (x, y, done) => done(x - y) / 3],
  product: [({ x: [x], p: [y] }) => [x!.times(y!).div(3)], (x, y, done) => done(x * y) / 3],
  quotient: [({ x: [x], p: [y] }) => [x!.div(y!).times('1.1')], (x, y, done) => done(x / y) * 1.1],
  power: [({ x: [x], p: [y] }) => [x!.pow(y!).div(3)], (x, y, done) => done(x ** y) / 3],
  root: [({ x: [x] }) => [x!.sqrt().div(3)], (x, _, done) => done(sqrt(x)) / 3],
  exponential: [({ x: [x] }) => [x!.exp().div(3)], (x, _, done) => done(exp(x)) / 3],
  logarithm: [({ x: [x] }) => [x!.ln().div(3)], (x, _, done) => done(log(x)) / 3],
}

describe('float32 is named', () => {
  test.each(Object.entries(EACH))('in each %s', (_, [reference, program]) => {
    expect(isNamed(program, { reference })).toEqual([true, false])
  })

  const FIRST: typeof EACH = {
    addition: [({ x: [x], p: [y] }) => [x!.plus(y!).plus('1.1')], (x, y, done) => done(x + y) + 1.1],
    subtraction: [({ x: [x], p: [y] }) => [x!.minus(y!).minus('1.1')], (x, y, done) => done(x - y) - 1.1],
    product: [({ x: [x], p: [y] }) => [x!.times(y!).times('1.1')], (x, y, done) => done(x * y) * 1.1],
    quotient: [({ x: [x], p: [y] }) => [x!.div(y!).div(3)], (x, y, done) => done(x / y) / 3],
    exponential: [({ x: [x] }) => [x!.exp().exp()], (x, _, done) => exp(done(exp(x)))],
    logarithm: [({ x: [x] }) => [x!.ln().ln()], (x, _, done) => log(done(log(x)))],
  }

  test.each(Object.entries(FIRST))('in the first %s on the way', (_, [reference, program]) => {
    expect(isNamed(program, { reference })).toEqual([true, false])
  })

  const SUM: Equation = ({ x: [x], p: [y] }) => [x!.plus(y!).plus(y!).times('1.1')]
  const DIFFERENCE: Equation = ({ x: [x], p: [y] }) => [x!.minus(y!).minus(y!).times('1.1')]

  test('in sums of many terms, after each or once', () => {
    expect(isNamed((x, y, done) => done(done(x + y) + y) * 1.1, { reference: SUM })).toEqual([true, false])
    expect(isNamed((x, y, done) => done(x + y + y) * 1.1, { reference: SUM })).toEqual([true, false])
    const onceLess: Program = (x, y, done) => done(x - y - y) * 1.1
    expect(isNamed(onceLess, { reference: DIFFERENCE })).toEqual([true, false])
  })

  test('in the first sums of many terms, of which others are made', () => {
    const sums: Equation = ({ x, p, input, of }) => [SUM({ x, p, input, of })[0]!.plus(of('0.7'))]
    expect(isNamed((x, y, done) => done(x + y + y) * 1.1 + 0.7, { reference: sums })).toEqual([true, false])
    const less: Equation = ({ x, p, input, of }) => [DIFFERENCE({ x, p, input, of })[0]!.minus(of('0.7'))]
    expect(isNamed((x, y, done) => done(x - y - y) * 1.1 - 0.7, { reference: less })).toEqual([true, false])
  })

  test('in steps of the equation as textbooks write it, or of a form', () => {
    const [compute, program] = VARIABLE
    const none: Equation = ({ x }) => [...x]
    expect(isNamed(program, { reference: none })).toEqual([false, false])
    expect(isNamed(program, { reference: none, literals: [{ compute: none }, { compute }] })).toEqual([
      true,
      false,
    ])
    const forms = [none, compute].map(one => ({ name: 'a', meaning: 'a', compute: one }))
    expect(isNamed(program, { reference: none, forms })).toEqual([true, false])
  })

  test('not in two kinds of steps at once', () => {
    const [reference] = VARIABLE
    expect(isNamed((x, y, done) => (done(x) * done(y)) / 3, { reference })).toEqual([false, false])
  })
})
