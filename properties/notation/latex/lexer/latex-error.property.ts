import { expect, test } from 'vitest'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'

test('an error of LaTeX says its name, its place and its reason, on one line', () => {
  const error = new LatexError('one\r\ntwo\nthree', 7, 'ambiguous')
  expect([String(error), error.name, error.offset, error.reason]).toEqual([
    'LatexError: one two three',
    'LatexError',
    7,
    'ambiguous',
  ])
  expect(new LatexError('one', 7).reason).toBe('syntax')
})
