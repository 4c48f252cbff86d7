import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Equation } from '../../../src/conform/operations/operation.js'
import { emulate, emulateGradient, emulateMixed } from '../../../src/conform/vectors/emulation.js'
import { FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'

const number = fc.integer({ min: -4000, max: 4000 }).map(n => `${n / 64 + 0.1}`)
const three = fc.tuple(number, number, number)

const outside: Equation = () => {
  throw new RangeError('outside')
}
const faulty: Equation = () => {
  throw new TypeError('faulty')
}
const NONE = { x: ['1'], p: ['2'] }
const plain = { round: (value: number) => value }

describe('a program in a format', () => {
  /** (x y + 0.3) / (p² + 1), and x alone. */
  const equation: Equation = ({ x, p, of }) => [
    x[0]!.times(x[1]!).plus(of('0.3')).div(p[0]!.times(p[0]!).plus(1)),
    x[0]!,
  ]

  test('rounds what it reads and every result, as the machine does in float64 and Math.fround in float32', () =>
    fc.assert(
      fc.property(three, ([x, y, p]) => {
        const input = { x: [x, y], p: [p] }
        const [a, b, c] = [Number(x), Number(y), Number(p)]
        expect(emulate(equation, input, FLOAT64)).toEqual([(a * b + 0.3) / (c * c + 1), a])
        const f = Math.fround
        const sum = f(f(f(a) * f(b)) + f(0.3))
        expect(emulate(equation, input, FLOAT32)).toEqual([f(sum / f(f(f(c) * f(c)) + 1)), f(a)])
      }),
    ))

  test('is told the input as it is written', () => {
    const count: Equation = ({ input, of }) => [of(input.mask!.length), of(input.x[0]!)]
    const input = { x: ['0.25'], p: [], mask: ['1', '0', '1'] }
    expect(emulate(count, input, FLOAT32)).toEqual([3, 0.25])
    expect(emulateMixed(count, input, plain)).toEqual([3, 0.25])
  })

  test('has no value outside of the domain, and any other error is passed on', () => {
    for (const run of [
      (equation: Equation) => emulate(equation, NONE, FLOAT32),
      (equation: Equation) => emulateGradient(equation, NONE, FLOAT32),
      (equation: Equation) => emulateMixed(equation, NONE, plain),
    ]) {
      expect(run(outside)).toBe(null)
      expect(() => run(faulty)).toThrow(TypeError)
    }
  })
})

describe('a gradient in a format', () => {
  test('rounds every step back: of x² y + z by x it is x y + x y', () =>
    fc.assert(
      fc.property(three, ([x, y, z]) => {
        const equation: Equation = ({ x: [a, b, c] }) => [a!.times(a!).times(b!).plus(c!), a!]
        const found = emulateGradient(equation, { x: [x, y, z], p: [] }, FLOAT32)
        const f = Math.fround
        const [a, b] = [f(Number(x)), f(Number(y))]
        expect(found).toEqual([f(f(a * b) + f(a * b)), f(a * a), 1])
      }),
    ))

  test('of |x| is the sign of x, 1 at 0, and 0 by what does not count', () => {
    const size: Equation = ({ x }) => [x[0]!.abs()]
    const at = (x: string) => emulateGradient(size, { x: [x, '5'], p: ['7'] }, FLOAT64)
    expect(['-2', '0', '2'].map(at)).toEqual([
      [-1, 0],
      [1, 0],
      [1, 0],
    ])
  })
})

test('a program of mixed precision rounds variables, parameters, constants and results, each as it is told', () => {
  const equation: Equation = ({ x, p, of }) => [x[0]!.plus(p[0]!.times(100)).plus(of(10_000)), p[0]!]
  const added: Readonly<Record<string, number>> = { variable: 1, parameter: 2, constant: 3, addition: 0.25 }
  const round = (value: number, step: string) => value + (added[step] ?? 0)
  // The parameter 5 + 2 times 100 + 3, then 4 + 1 and a quarter, then 10,000 + 3 and a quarter.
  expect(emulateMixed(equation, { x: ['4'], p: ['5'] }, { round })).toEqual([721 + 5.25 + 10_003.25, 7])
})
