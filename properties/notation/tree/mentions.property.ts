import { expect, test } from 'vitest'
import { mentionsInfinity, mentionsPlainLogarithm } from '../../../src/notation/tree/mentions.js'
import { nodeOf } from '../../page/read-here.js'

test('a logarithm is plain where no base stands at it, however deep', () => {
  expect(mentionsPlainLogarithm(nodeOf('1 + \\sqrt{\\log x}'))).toBe(true)
  expect(mentionsPlainLogarithm(nodeOf('1 + \\log_2 x'))).toBe(false)
  expect(mentionsPlainLogarithm(nodeOf('x^2'))).toBe(false)
})

test('infinity is the end of a sum, of an integral, or where a limit goes', () => {
  for (const endless of [
    '\\sum_{k=0}^\\infty q^k',
    '\\int_0^\\infty e^{-x} dx',
    '2 \\lim_{n \\to \\infty} a_n',
  ])
    expect(mentionsInfinity(nodeOf(endless))).toBe(true)
  for (const other of ['\\sum_{k=0}^n q^k', '\\int_0^1 e^{-x} dx', 'x^2'])
    expect(mentionsInfinity(nodeOf(other))).toBe(false)
})
