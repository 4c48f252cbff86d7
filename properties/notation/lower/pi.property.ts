import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { PI } from '../../../src/math/term/symbols.js'
import { add, apply, multiply, symbol } from '../../../src/math/term/term.js'
import { mentionsPi, withConstants } from '../../../src/notation/lower/pi.js'
import { nodeOf } from '../../rules/book/locate/read-here.js'

describe('whether π stands in a tree', () => {
  test.each(['\\pi', '2\\pi', '1 + \\frac{x}{\\pi^2}', '\\pi_\\theta', '\\sin(\\pi)'])('%s: yes', latex =>
    expect(mentionsPi(nodeOf(latex))).toBe(true),
  )
  test.each(['p', 'x + 2', '3 \\text{ pi}', '\\phi', '1'])('%s: no', latex =>
    expect(mentionsPi(nodeOf(latex))).toBe(false),
  )
  test('a word is no symbol', () =>
    expect(mentionsPi({ ...nodeOf('x'), head: 'text', text: 'pi' })).toBe(false))
})

describe('the term with π for the symbol', () => {
  const term = add(multiply(2, symbol('pi')), symbol('x'))
  const none: ReadonlySet<string> = new Set()

  test('where the section has no symbol of that name', () => {
    expect(withConstants(term, { names: none })).toEqual(add(multiply(2, symbol(PI)), symbol('x')))
    expect(withConstants(term, { names: new Set(['p', 'x']) })).not.toBe(term)
  })

  test('and the very one that it is elsewhere', () => {
    expect(withConstants(term, { names: new Set(['pi']) })).toBe(term)
    const other = apply('f', symbol('x'))
    expect(withConstants(other, { names: none })).toBe(other)
    expect(toPlain(other)).toBe('f(x)')
  })
})
