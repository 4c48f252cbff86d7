import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, intervals } from '../../../../src/math/number/interval/interval.js'
import { KnownValues } from '../../../../src/math/number/interval/known-values.js'

const context = intervals(30)
const argument = fc.integer({ min: -50, max: 50 }).map(tenths => context.of(`${tenths}`).div(10))

test('a value is that of its function and its arguments, and computed once', () => {
  const known = new KnownValues<Interval>()
  const asked = new Map<string, number>()
  fc.assert(
    fc.property(fc.constantFrom('minus', 'plus'), argument, argument, (name, one, other) => {
      const compute = () => (name === 'minus' ? one.minus(other) : one.plus(other))
      const value = known.of(name, [one, other], () => {
        const key = `${name} ${one} ${other}`
        asked.set(key, (asked.get(key) ?? 0) + 1)
        return compute()
      })
      expect(`${value}`).toBe(`${compute()}`)
    }),
    { numRuns: 300 },
  )
  expect([...asked.values()].every(times => times === 1)).toBe(true)
})

test('no more values are kept than a machine has room for', () => {
  const known = new KnownValues<Interval>()
  const ask = (of: number) => {
    let isComputed = false
    const value = known.of('double', [context.of(of)], () => {
      isComputed = true
      return context.of(2 * of)
    })
    expect(value.contains(2 * of)).toBe(true)
    return isComputed
  }
  expect(ask(0)).toBe(true)
  expect(ask(0)).toBe(false)
  for (let of = 1; of <= 20_000; of++) ask(of)
  expect(ask(0)).toBe(true)
})
