import { describe, expect, test } from 'vitest'
import { type Variable, variableOf } from '../../../../src/math/term/calculus/differentiation-variable.js'
import {
  add,
  apply,
  indexed,
  multiply,
  number,
  sum,
  symbol,
  type Term,
} from '../../../../src/math/term/term.js'

const [x, y, r] = [symbol('x'), symbol('y'), (index: string) => indexed('r', index)]
const nowhere = number(0)
const occurs = (variable: Variable, ...parts: readonly Term[]) => parts.map(part => variable.mayOccurIn(part))

describe('a symbol', () => {
  const variable = variableOf(x, nowhere)

  test('occurs where it is named, in a sum and in an application too, and is itself alone', () => {
    expect(occurs(variable, x, y, sum('i', multiply(x, r('i'))), apply('f', x), indexed('x', 'i'))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ])
    expect(variable.is(x)).toBe(true)
    expect(variable.is(apply('f', x))).toBe(false)
    expect(variable.insideSum('i')).toBe(variable)
    expect(variable.memberAt).toBeUndefined()
    expect(variable.index).toBeUndefined()
  })

  test('that counts members is none', () => {
    expect(() => variableOf(symbol('G'), sum('i', r('i'), 'G'))).toThrow('got one by G, which counts members')
    expect(() => variableOf(symbol('G'), sum('i', r('i'), 'n'))).not.toThrow()
  })
})

describe('a distinguished member', () => {
  const variable = variableOf(r('j'), nowhere)

  test('is the one at its index, none at an index that a sum binds, and unknown at any other', () => {
    expect(occurs(variable, r('j'), r('k'), indexed('q', 'j'), apply('f', r('k')), x)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ])
    expect(variable.is(r('j'))).toBe(true)
    expect(variable.is(apply('f', r('j')))).toBe(false)
    expect(() => variable.is(r('k'))).toThrow('got one of r_k, whose index may or may not be j')
    const inside = variable.insideSum('k')
    expect([inside.is(r('k')), inside.is(r('j'))]).toEqual([false, true])
    expect(() => inside.is(r('l'))).toThrow('r_l')
    const deeper = inside.insideSum('l')
    expect([deeper.is(r('k')), deeper.is(r('l'))]).toEqual([false, false])
    expect([variable.index, inside.index]).toEqual(['j', 'j'])
  })

  test('is met by the running member of a sum, which inner sums do not move', () => {
    const running = variable.memberAt!('i')
    expect(occurs(running, r('i'), r('j'), indexed('q', 'i'), add(r('j'), indexed('q', 'i')), x)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    expect(occurs(running, sum('i', r('i')), sum('k', multiply(r('k'), r('i'))))).toEqual([false, true])
    expect(running.is(r('i'))).toBe(true)
    expect(running.is(apply('f', r('i')))).toBe(false)
    expect(running.insideSum('k')).toBe(running)
    expect(running.index).toBe('i')
    expect(running.memberAt).toBeUndefined()
  })
})

describe('an application', () => {
  const variable = variableOf(apply('f', x), nowhere)

  test('is the same one, and unknown for another of the same function', () => {
    expect(occurs(variable, apply('f', y), apply('g', x), apply('g', apply('f', x)), x)).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect(variable.is(apply('f', x))).toBe(true)
    expect(variable.is(apply('g', apply('f', x)))).toBe(false)
    expect(variable.is(x)).toBe(false)
    expect(variable.is(symbol('f'))).toBe(false)
    expect(() => variable.is(apply('f', y))).toThrow('got one of f(y), which may or may not be f(x)')
    expect(() => variable.is(apply('f', x, y))).toThrow('f(x, y)')
    expect(variable.insideSum('i')).toBe(variable)
  })
})

test('nothing else is a variable', () => {
  for (const by of [number(2), add(x, y), sum('i', r('i'))])
    expect(() => variableOf(by, nowhere)).toThrow('which is no symbol, member or application')
  expect(() => variableOf(number(2), nowhere)).toThrow(RangeError)
})
