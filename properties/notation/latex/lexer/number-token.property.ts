import { describe, expect, test } from 'vitest'
import { readNumeral } from '../../../../src/notation/latex/lexer/number-token.js'

describe('a comma between the arguments of a function that compares them groups no digits:', () => {
  test.each(['min(', 'max(', '\\gcd (', '\\operatorname{gcd} \\left(', '\\gcd\\bigl('])('%s', before => {
    const start = before.length
    for (const closing of [')', '\\right)'])
      expect(readNumeral(`${before}252,105${closing}`, start)).toEqual({ text: '252', end: start + 3 })
    expect(readNumeral(`${before}1,105)`, start)).toEqual({ text: '1', end: start + 1 })
    // One number in the brackets is one argument.
    expect(readNumeral(`${before}1,000,000)`, start)).toEqual({ text: '1000000', end: start + 9 })
    expect(readNumeral(`${before}1,000 x)`, start)).toEqual({ text: '1000', end: start + 5 })
  })
})
