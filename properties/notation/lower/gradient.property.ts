import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { FORMS, refusalOf, termOf } from './term-of.js'

describe('a gradient is one symbol that prints it, or the member of a group:', () => {
  test.each([
    ['\\nabla L', { kind: 'symbol', name: '∇ L' }],
    ['\\nabla_\\theta L', { kind: 'symbol', name: '∇_theta L' }],
    ['\\nabla_x f(x, y)', { kind: 'symbol', name: '∇_x f(x, y)' }],
    ['m = \\sum_i r_i, \\nabla r_j', { kind: 'indexed', name: '∇ r_·', index: 'j' }],
    ['m = \\sum_i r_i, \\nabla_{r_j} L', { kind: 'indexed', name: '∇_r_· L', index: 'j' }],
    ['m = \\sum_i r_i, \\nabla_{r_j} r_j', { kind: 'indexed', name: '∇_r_· r_·', index: 'j' }],
  ])('%s', (source, term) => {
    for (const form of FORMS) expect(termOf(source, form)).toEqual(term)
  })

  test('so is a quotient of differentials, of which neither alone has a value', () => {
    expect(toPlain(termOf('\\frac{\\partial L}{\\partial x}'))).toBe('∇_x L')
    for (const source of ['\\frac{\\partial L}{x}', '\\frac{x}{\\partial L}', '\\partial L'])
      expect(refusalOf(source).message).toBe('lower: expected an expression with a value, got a differential')
  })
})

test.each([
  ['\\sum_i r_i, \\nabla_{r_i} r_j', 'a derivative with one index, got j and i', 'notation'],
  [
    `\\nabla (${Array.from({ length: 5000 }, () => 'x').join('+')})`,
    'a derivative of a short expression, got a long one',
    'too-large',
  ],
])('%# is refused: %s', (source, message, reason) => {
  expect(refusalOf(source)).toMatchObject({ message: `lower: expected ${message}`, reason })
})
