import { expect, test } from 'vitest'
import { mentionsPlainLogarithm } from '../../../src/notation/tree/mentions.js'
import { nodeOf } from '../../page/read-here.js'

test('a logarithm is plain where no base stands at it, however deep', () => {
  expect(mentionsPlainLogarithm(nodeOf('1 + \\sqrt{\\log x}'))).toBe(true)
  expect(mentionsPlainLogarithm(nodeOf('1 + \\log_2 x'))).toBe(false)
  expect(mentionsPlainLogarithm(nodeOf('x^2'))).toBe(false)
})
