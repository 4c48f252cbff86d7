import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivativeByDifference } from '../../../../src/math/number/derivative/finite-difference.js'
import {
  intervalTape,
  realTape,
  type Tape,
  type Taped,
  UndecidedOrder,
} from '../../../../src/math/number/derivative/tape.js'
import type { Interval } from '../../../../src/math/number/interval/interval.js'
import { agree, type Real, reals } from '../../../../src/math/number/interval/real.js'
import { Jet } from './jet.js'
import { anyPlace, anyProgram, type Program } from './programs-of-arithmetic.js'

const DIGITS = 60
const context = reals(DIGITS)
const wide = reals(100)
const real = (value: Real): Real => wide.of(value.toPrecision(90))

function expectNear(found: Real, expected: Real, digits = 40): void {
  const isNear = agree(real(found), real(expected), digits, { absoluteFloor: `1e-${digits}` })
  expect([`${found}`, `${expected}`, isNear]).toEqual([`${found}`, `${expected}`, true])
}

function onTape({ run }: Program, place: readonly string[]) {
  const tape = realTape(DIGITS)
  const x = place.map(text => tape.variable(text))
  return { tape, x, output: run(x) }
}

/** The series along one variable: forward differentiation, the second derivation. */
function jetAlong({ run }: Program, place: readonly string[], index: number, order: number): Jet<Real> {
  return run(
    place.map((text, i) =>
      i === index
        ? Jet.variable(context.of(text), order, context)
        : Jet.constant(context.of(text), order, context),
    ),
  )
}

const law = (check: (program: Program, place: string[]) => void, numRuns?: number) =>
  fc.assert(fc.property(anyProgram, anyPlace, check), numRuns === undefined ? {} : { numRuns })

const at = (slopes: ReadonlyMap<number, Real>, variable: Taped<Real>): Real =>
  slopes.get(variable.index) ?? context.of(0)

describe('walking back agrees with', () => {
  test('the series of Jet, forward, by each variable', () =>
    law((program, place) => {
      const { tape, x, output } = onTape(program, place)
      const slopes = tape.sensitivities(output)
      expectNear(output.value, program.run(place.map(text => context.of(text))))
      for (const [i, variable] of x.entries())
        expectNear(at(slopes, variable), jetAlong(program, place, i, 1).derivative(1))
    }))

  test('finite differences, within their bound', () =>
    law((program, place) => {
      const { tape, x, output } = onTape(program, place)
      const slopes = tape.sensitivities(output)
      const f = (node: Real, { of }: { of: (text: string | Real) => Real }) =>
        program.run(place.map((text, i) => (i === 0 ? of(node) : of(text))))
      const { value, errorBound } = derivativeByDifference(f, wide.of(place[0]!), 15)
      const error = real(at(slopes, x[0]!)).minus(wide.of(value)).abs()
      const room = wide.of(errorBound).plus('1e-30')
      expect([`${error}`, error.lte(room)]).toEqual([`${error}`, true])
    }, 30))

  test('itself, where slopes are results on the tape', () =>
    law((program, place) => {
      const { tape, x, output } = onTape(program, place)
      const [plain, taped] = [tape.sensitivities(output), tape.derivatives(output)]
      for (const variable of x)
        expectNear(taped.get(variable.index)?.value ?? context.of(0), at(plain, variable), 50)
    }))
})

describe('second derivatives', () => {
  const second = (tape: Tape<Real>, output: Taped<Real>, by: Taped<Real>, and: Taped<Real>) => {
    const slope = tape.derivatives(output).get(by.index)
    return slope ? at(tape.sensitivities(slope), and) : context.of(0)
  }

  test('are those of Jet of order 2', () =>
    law((program, place) => {
      const { tape, x, output } = onTape(program, place)
      for (const [i, variable] of x.entries())
        expectNear(second(tape, output, variable, variable), jetAlong(program, place, i, 2).derivative(2), 35)
    }))

  test('are symmetric, and along x + y what Jet says: f_xx + 2 f_xy + f_yy', () =>
    law((program, place) => {
      const { tape, x, output } = onTape(program, place)
      const [a, b] = [x[0]!, x[1]!]
      const mixed = second(tape, output, a, b)
      expectNear(mixed, second(tape, output, b, a), 35)
      const along = program.run(
        place.map((text, i) =>
          i < 2 ? Jet.variable(context.of(text), 2, context) : Jet.constant(context.of(text), 2, context),
        ),
      )
      const sum = second(tape, output, a, a)
        .plus(mixed.times(2))
        .plus(second(tape, output, b, b))
      expectNear(sum, along.derivative(2), 30)
    }))
})

/** The number, or one that differs from it by its own rounding: an enclosure may be of a single number. */
function expectIn(enclosure: Interval, number: Real): void {
  const value = real(number)
  const room = wide.of('1e-50')
  const { lower, upper } = enclosure
  const isIn = wide.of(lower).minus(room).lte(value) && value.lte(wide.of(upper).plus(room))
  expect([`${enclosure}`, `${value}`, isIn]).toEqual([`${enclosure}`, `${value}`, true])
}

test('intervals enclose the value and the slopes that numbers of 60 digits have', () =>
  law((program, place) => {
    const { tape, x, output } = onTape(program, place)
    const slopes = tape.sensitivities(output)
    const enclosing = intervalTape(20)
    const variables = place.map(text => enclosing.variable(text))
    const enclosed = program.run(variables)
    const enclosures = enclosing.sensitivities(enclosed)
    expectIn(enclosed.value, output.value)
    for (const [i, variable] of x.entries())
      expectIn(enclosures.get(variables[i]!.index) ?? enclosing.context.of(0), at(slopes, variable))
  }))

describe('where there is no slope', () => {
  test('|x| at 0 encloses [−1, 1], and beside 0 only its side', () => {
    const tape = intervalTape(30)
    const slopeAt = (text: string) => {
      const x = tape.variable(text)
      return `${tape.sensitivities(x.abs()).get(x.index)}`
    }
    expect(['0', '1e-40', '-1e-40'].map(slopeAt)).toEqual(['[-1, 1]', '[1, 1]', '[-1, -1]'])
  })

  test('the norm of zeros has a slope in [−1, 1] by each, another one v/norm', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 4 }), numbers => {
        const tape = intervalTape(30)
        const x = numbers.map(number => tape.variable(`${number}`))
        const [first, ...others] = x
        const norm = first!.norm(others)
        const slopes = tape.sensitivities(norm)
        const size = wide.of(numbers.reduce((sum, number) => sum + number ** 2, 0)).sqrt()
        expect(norm.value.contains(size) || norm.value.width.lt('1e-30')).toBe(true)
        for (const [i, number] of numbers.entries()) {
          const slope = slopes.get(x[i]!.index)!
          if (size.isZero()) expect(`${slope}`).toBe('[-1, 1]')
          else
            expect(
              slope
                .minus(`${wide.of(number).div(size).toFixed(60)}`)
                .abs()
                .upper.lt('1e-28'),
            ).toBe(true)
        }
      }),
    ))

  test('x⁰ has the slope 0, also at 0', () => {
    const tape = realTape(30)
    const x = tape.variable('0')
    expect(tape.sensitivities(x.pow(0).plus(x)).get(x.index)!.cmp(1)).toBe(0)
  })
})

describe('a tape', () => {
  test('keeps its results in order, knows what is constant, and gives no slope by it', () =>
    law((program, place) => {
      const { tape, x, output } = onTape(program, place)
      const all = tape.upTo(output)
      expect(all.map(({ index }) => index)).toEqual(all.map((_, i) => i))
      expect(all.at(-1)).toBe(output)
      const slopes = tape.sensitivities(output)
      for (const one of all) {
        for (const parent of one.parents) expect(parent.of.index).toBeLessThan(one.index)
        if (one.role === 'constant' && one !== output) expect(slopes.has(one.index)).toBe(false)
      }
      expect(tape.upTo(x.at(-1)!)).toEqual(x)
    }))

  test('refuses results of another, and an order that intervals do not have', () => {
    const [one, other] = [intervalTape(20), intervalTape(20)]
    expect(() => one.variable('1').plus(other.variable('1'))).toThrow(
      'Taped: expected an operand of the same tape, got one of another',
    )
    const third = one.of(1).div(3)
    expect(() => third.cmp(one.of(1).div(3))).toThrow(UndecidedOrder)
    expect([third.cmp(1), one.of(2).cmp('2'), third.neg().cmp('-1')]).toEqual([-1, 0, 1])
  })
})
