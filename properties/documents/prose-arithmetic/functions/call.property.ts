import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TYPED } from '../../../notation/plain/typed.js'
import { findingsOf } from '../../../rules/solving/solved.js'

const typed = fc.constantFrom(...TYPED.map(([plain]) => plain))

describe('calls, derivatives and powers in prose', () => {
  test('are found whole, however they are led to', () =>
    fc.assert(
      fc.property(typed, typed, fc.constantFrom('Then ', 'We know that ', '', '- '), (left, right, lead) => {
        // `x = x + 3` gives x another value.
        fc.pre(left !== right)
        const { length, 0: found } = findingsOf(`${lead}${left} = ${right} + 3, as said.`)
        expect([length, found?.statement]).toEqual([1, `${left} = ${right} + 3`])
      }),
    ))

  test.each([
    'The parameter(s) = 5 are set.',
    'Choose the option(s) here, so it = 3.',
    'The path docs/dx = 3 is wrong.',
    'See P (page 3) = 4.',
    'It is Var X here.',
    'The mean(the old one) = 3.',
  ])('none in: %s', text => {
    const statements = findingsOf(text).map(({ statement }) => statement)
    expect(statements.filter(one => /[([]|Var/.test(one))).toEqual([])
  })
})
