import { describe, expect, test } from 'vitest'
import { statesArithmetic } from '../../../src/documents/prose-arithmetic/code-arithmetic.js'

describe('inline code states arithmetic', () => {
  test.each([
    'x = 2',
    'x=2',
    ' x  =  22',
    'x = -2',
    'x ≈ 2',
    'x =~ 2',
    'x=~2',
    'x = ~2',
    'x2 = 2',
    'x_i = 2',
    'x_max = 2',
    `x_${'a'.repeat(39)} = 2`,
    'X = .5',
    'α = 2',
    'Ω = 2',
    ...'alpha beta gamma delta epsilon sigma theta eta mu rho tau'.split(' ').map(name => `${name} = 2`),
  ])('%j gives a symbol its value', code => expect(statesArithmetic(code)).toBe(true))
})
