import { expect, test } from 'vitest'
import {
  mentionsIntegral,
  mentionsLimit,
  mentionsPlainLogarithm,
} from '../../../src/notation/tree/mentions.js'
import { nodeOf } from '../../page/read-here.js'

test('a logarithm is plain where no base stands at it, however deep', () => {
  expect(mentionsPlainLogarithm(nodeOf('1 + \\sqrt{\\log x}'))).toBe(true)
  expect(mentionsPlainLogarithm(nodeOf('1 + \\log_2 x'))).toBe(false)
  expect(mentionsPlainLogarithm(nodeOf('x^2'))).toBe(false)
})

test('a limit is mentioned by itself, or by the infinity at the end of a sum or an integral', () => {
  for (const endless of [
    '\\sum_{k=0}^\\infty q^k',
    '\\int_0^\\infty e^{-x} dx',
    '2 \\lim_{n \\to \\infty} a_n',
    '2 + \\lim_{x \\to 0} x',
  ])
    expect(mentionsLimit(nodeOf(endless))).toBe(true)
  for (const other of ['\\sum_{k=0}^n q^k', '\\int_0^1 e^{-x} dx', 'x^2'])
    expect(mentionsLimit(nodeOf(other))).toBe(false)
})

test('an integral is mentioned however deep', () => {
  for (const integral of ['\\int_0^1 x dx', '2 + \\sqrt{\\int x dx}'])
    expect(mentionsIntegral(nodeOf(integral))).toBe(true)
  expect(mentionsIntegral(nodeOf('x^2 + \\sum_{k=0}^n k'))).toBe(false)
})
