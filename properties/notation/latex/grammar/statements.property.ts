import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

describe('statement after statement:', () => {
  test.each([
    ['a = \\boxed{b < c \\approx d} = f', 'a = b < c ≈ d = f'],
    ['{a = b} < {c}', 'a = b < c'],
    ['1;2', '1; 2'],
    ['1 ,2', '1; 2'],
    ['1, 2', '1; 2'],
    ['g = 64: \\quad 4 + 1 = 5', 'g = 64; (add 4 1) = 5'],
    ['g = 64:\\qquad h', 'g = 64; h'],
  ])('%s', (source, chains) => expect(parseChains(source).map(chainText).join('; ')).toBe(chains))

  test.each(['0,05', '26. 86', '26 .\\, 86'])('%s is of two meanings', source => {
    const { message, reason } = refusal(source)
    expect(reason).toBe('ambiguous')
    expect(message).toMatch(
      /^parseChains: expected a decimal point, or groups of three digits between commas, got [,.]$/,
    )
  })
})

describe('names before a membership are its left side together:', () => {
  test.each([
    ['V, W \\in S', '(sequence V W) ∈ S'],
    ['U_1, V, W \\in S', '(sequence (sub U 1) V W) ∈ S'],
    ['a = 1, V, W \\in S', 'a = 1; (sequence V W) ∈ S'],
    ['U; V, W \\in S', 'U; (sequence V W) ∈ S'],
    ['V, = W \\in S', 'V; = W ∈ S'],
    ['V, a = 1 \\Rightarrow W \\in S', 'V; a = 1; W ∈ S'],
    ['V, W \\in S, X \\in T', '(sequence V W) ∈ S; X ∈ T'],
  ])('%s', (source, chains) => expect(parseChains(source).map(chainText).join('; ')).toBe(chains))
})

describe('what an arrow follows is taken up by it', () => {
  test.each([
    ['a = 1 \\Rightarrow b = 2', [true, undefined]],
    ['a = 1, \\Rightarrow b = 2', [true, undefined]],
    ['a = 1, b = 2, c = 3, \\Rightarrow d = 4', [undefined, undefined, true, undefined]],
    ['a = 1; b = 2 \\\\ \\implies c = 3; d = 4', [undefined, true, undefined, undefined]],
    ['\\Rightarrow b = 2', [undefined]],
  ])('%s: %j', (source, implied) => {
    expect(parseChains(source).map(({ implies }) => implies)).toEqual(implied)
  })

  test('and otherwise stays as it is', () => {
    const [alone] = parseChains('a = 1')
    expect(parseChains('a = 1, \\Rightarrow b = 2')[0]).toEqual({ ...alone, implies: true })
  })
})
