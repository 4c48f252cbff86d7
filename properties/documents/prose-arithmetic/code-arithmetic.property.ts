import { describe, expect, test } from 'vitest'
import { statesArithmetic } from '../../../src/documents/prose-arithmetic/code-arithmetic.js'

describe('inline code states arithmetic', () => {
  test.each([
    '2 + 3 = 5',
    '2+3=5',
    '8 / 2 = 4',
    '8/2 = 4',
    '.5 = .5',
    '2 < 3',
    '3 > 2',
    '2 = 2 = x',
    'x = 2 = 2',
    '10x1 = 10',
    ...['=', '~', '<', '>', '≈', '≤', '≥', '≠', '==', '~=', '<=', '>=', '!=', '=~', '= ~', '=         ~'].map(
      sign => `2 ${sign} 2`,
    ),
    // A tag has no blank behind its sign, and the words of programs stand alone.
    '2 <b 3 = 3',
    '2 < b > 3 = 3',
    '2 iffy = 2 lets',
  ])('%j compares figures', code => expect(statesArithmetic(code)).toBe(true))

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

  test.each([
    '',
    '2 + 3',
    'x = y',
    'x2 = y3',
    'xy = 2',
    '1.x = 2',
    'x = y = 2',
    'x = 2 = y',
    'x == 2',
    'x < 2',
    'x_ = 2',
    'x22 = 2',
    `x_${'a'.repeat(40)} = 2`,
    'x = y2',
    'x = y.2',
    '2 = x = 2',
    '2 = = 2',
    '2 =           ~ 2',
  ])('%j states none', code => expect(statesArithmetic(code)).toBe(false))

  test.each([
    ...[...'"\'`;#@&?|'].map(sign => `2 + 3 = 5${sign}`),
    '2 --3 = 5',
    ...['++', '::', '//', '<<', '>>', '->', '=>'].map(sign => `2 ${sign} 3 = 5`),
    ...[...'-+*/%&|^'].map(sign => `2 ${sign}= 3`),
    'x.b = 2 = 2',
    '1..3 = 2',
    '1.23.4 = 2',
    '2u8 = 2',
    '2_i32 = 2',
    '~0 = -1',
    '/usr 2 = 2',
    '2 = 2 /usr',
    '2 = 2 ~/usr',
    '2 = 2 ./usr',
    '2 \\cdot 3 = 6',
    ...['<b>', '</b>', '<br>', '<br/>', '<br />', '<br >', '<h-1>'].map(tag => `${tag} 2 = 2`),
    ...'if for while def return import lambda not and or in let const var print assert else'
      .split(' ')
      .map(word => `2 ${word} 3 = 3`),
  ])('%j is a program', code => expect(statesArithmetic(code)).toBe(false))

  test('in at most four hundred characters', () => {
    const ofLength = (length: number) => `1 = 1${' '.repeat(length - 5)}`
    expect(statesArithmetic(ofLength(400))).toBe(true)
    expect(statesArithmetic(ofLength(401))).toBe(false)
  })
})
