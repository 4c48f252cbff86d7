import { describe, expect, test } from 'vitest'
import type { Range, SymbolDomain } from '../../../src/math/engines/domain.js'
import { searchCounterexample } from '../../../src/math/engines/search.js'
import { Rational } from '../../../src/math/number/rational.js'

const spaceOf = (domain: SymbolDomain) => ({ symbols: new Map([['x', domain]]), groups: [], sizes: [] })

/** Every value that a search of a domain meets where nothing fails; so many that what may come does come. */
function met(domain: SymbolDomain): Rational[] {
  const values: Rational[] = []
  const seen = { seed: 3, points: 6000 }
  searchCounterexample(spaceOf(domain), ({ symbols }) => !values.push(symbols.get('x')!), seen)
  return values
}
const range = (from: string | null, to: string | null, isWhole?: true): Range => ({
  from: from === null ? null : Rational.of(from),
  to: to === null ? null : Rational.of(to),
  ...(isWhole && { isWhole }),
})
const upTo = (most: number, least = 1) => Array.from({ length: most - least + 1 }, (_, k) => `${least + k}`)
const namesOf = (values: readonly Rational[]) => new Set(values.map(String))
const denominatorsOf = (values: readonly Rational[]) => new Set(values.map(value => `${value.denominator}`))
const numeratorsOf = (values: readonly Rational[]) => values.map(({ numerator }) => Number(numerator))

/** That of small fractions all denominators come, and all whole numbers of one digit, and that none is large. */
function expectSmall(values: readonly Rational[], least: number): void {
  expect(denominatorsOf(values)).toEqual(new Set(upTo(12)))
  expect([...namesOf(values)]).toEqual(expect.arrayContaining(upTo(9, least)))
  expect(Math.max(...numeratorsOf(values))).toBe(200)
}

describe('values that can be checked by hand', () => {
  test('are small fractions of either sign', () => {
    const values = met('real')
    expectSmall(values, -9)
    expect(Math.min(...numeratorsOf(values))).toBe(-200)
    expect(met(range(null, null)).every(({ denominator }) => denominator <= 12n)).toBe(true)
  })

  test('are positive where the domain is, and lie as far beyond any end', () => {
    expectSmall(met('positive'), 1)
    const end = Rational.of('7/3')
    expectSmall(
      met(range('7/3', null)).map(value => value.minus(end)),
      1,
    )
    expectSmall(
      met(range(null, '7/3')).map(value => end.minus(value)),
      1,
    )
  })

  test('are up to twentieths of the way between two ends, and no end', () => {
    for (const [from, to] of [
      ['0', '1'],
      ['-1/2', '5/2'],
    ] as const) {
      const width = Rational.of(to).minus(from)
      const parts = met(range(from, to)).map(value => value.minus(from).div(width))
      expect(denominatorsOf(parts)).toEqual(new Set(upTo(20, 2)))
      expect(parts.every(part => part.sign() > 0 && part.lt(1))).toBe(true)
    }
    expect(denominatorsOf(met('unit'))).toEqual(new Set(upTo(20, 2)))
  })

  test('are whole numbers of up to two hundred steps from an end, or from 0', () => {
    const steps = upTo(200, 0)
    const stepsFrom = (values: readonly Rational[], end: number, sign: 1 | -1) =>
      [...namesOf(values.map(value => value.minus(end).times(sign)))].sort((a, b) => Number(a) - Number(b))
    expect(stepsFrom(met(range('0', '1e6', true)), 1, 1)).toEqual(steps)
    expect(stepsFrom(met(range('-1/2', null, true)), 0, 1)).toEqual(steps)
    expect(stepsFrom(met(range(null, '11/2', true)), 5, -1)).toEqual(steps)
    expect(stepsFrom(met(range(null, null, true)), 0, 1)).toEqual(upTo(200, -200))
  })

  test('are the only whole number in a range of one, and none in a range of none', () => {
    expect(namesOf(met(range('2', '4', true)))).toEqual(new Set(['3']))
    expect(namesOf(met(range('-7/2', '-5/2', true)))).toEqual(new Set(['-3']))
    expect(() => met(range('2', '3', true))).toThrow(
      'sampling: expected a range with whole numbers, got (2, 3)',
    )
  })
})

describe('a search', () => {
  const effort = { seed: 11, points: 37 }

  test('that finds nothing has tried as many points as it was given, from its seed on', () =>
    expect(searchCounterexample(spaceOf('real'), () => false, effort)).toEqual({
      counterexample: null,
      points: 37,
      seed: 11,
      path: null,
    }))

  test('that finds a point shrinks it, and finds it again with the same seed', () => {
    const search = () =>
      searchCounterexample(spaceOf('real'), ({ symbols }) => symbols.get('x')!.gt(3), effort)
    const { counterexample, seed, path } = search()
    expect([`${counterexample!.symbols.get('x')}`, seed]).toEqual(['4', 11])
    expect(path).toMatch(/^\d+(:\d+)*$/)
    expect(search()).toEqual(search())
  })

  test.each([0, 3, 36])('in which something goes wrong at point %i alone says so', at => {
    let points = 0
    const fails = () => {
      if (points++ === at) throw new Error('gone wrong')
      return false
    }
    expect(() => searchCounterexample(spaceOf('real'), fails, effort)).toThrow('gone wrong')
    expect(points).toBe(37)
  })

  test('in which all goes wrong says what went wrong first', () => {
    let points = 0
    const fails = () => {
      throw new Error(`wrong at ${points++}`)
    }
    expect(() => searchCounterexample(spaceOf('real'), fails, effort)).toThrow('wrong at 0')
  })
})
