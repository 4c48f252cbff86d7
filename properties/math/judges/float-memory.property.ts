import { expect, test } from 'vitest'
import { lossOnSide } from '../../../src/math/judges/float.js'
import { divide, exp, number } from '../../../src/math/term/term.js'

test('some questions are remembered, and no more than a hundred, however many are asked', () => {
  const ask = (k: number) => lossOnSide(exp(divide(number('1e-20'), `x${k}`)), `x${k}`, 'overflow', '>')
  const answers = Array.from({ length: 102 }, (_, k) => ask(k))
  const remembered = answers.filter((answer, k) => ask(k) === answer)
  expect(remembered.length).toBeLessThanOrEqual(100)
})
