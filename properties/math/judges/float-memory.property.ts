import { expect, test } from 'vitest'
import { lossOnSide } from '../../../src/math/judges/float.js'
import { number } from '../../../src/math/term/term.js'

test('the first hundred questions are remembered, and no more, however many are asked', () => {
  const ask = (k: number) => lossOnSide(number(1), `x${k}`, 'overflow', '0')
  const answers = Array.from({ length: 102 }, (_, k) => ask(k))
  const remembered = answers.map((answer, k) => ask(k) === answer)
  expect(remembered).toEqual(answers.map((_, k) => k < 100))
})
