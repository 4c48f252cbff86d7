import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenizePlain } from '../../../src/notation/plain/tokenize.js'
import { plainChains } from './random-plain.js'
import { placed, spelled } from './spelled.js'

describe('each token stands where its characters do:', () => {
  test.each([
    ['13% - 5!', '13@0-2 \\%@2-3 -@4-5 5@6-7 !@7-8 end@8-8'],
    ['x; y.', 'x@0-1 ;@1-2 y@3-4 .@4-5 end@5-5'],
    ['max(2, x)', '\\max@0-3 (@3-4 2@4-5 ,@5-6 x@7-8 )@8-9 end@9-9'],
    ['abs(2)', '\\lvert@0-4 2@4-5 \\rvert@5-6 end@6-6'],
    ['√2 + 1', '\\sqrt@0-1 {@0-1 2@1-2 }@2-2 +@3-4 1@5-6 end@6-6'],
    ['5√ (2)', '5@0-1 \\sqrt@1-2 {@1-2 (@3-4 2@4-5 )@5-6 }@6-6 end@6-6'],
    ['x ** -2', 'x@0-1 ^@5-5 {@5-5 -@5-6 2@6-7 }@7-7 end@7-7'],
    ['x ^ {-2}', 'x@0-1 ^@2-3 {@4-5 -@5-6 2@6-7 }@7-8 end@8-8'],
    ['x²', 'x@0-1 ^@1-2 {@1-2 2@1-2 }@2-2 end@2-2'],
    ['(2)⁻¹⁰', '(@0-1 2@1-2 )@2-3 ^@3-4 {@3-4 -@3-4 10@4-6 }@6-6 end@6-6'],
    ['d_k + N_{ab}', 'd@0-1 _@1-2 {@1-2 k@2-3 }@3-3 +@4-5 N@6-7 _@7-9 {@7-9 "ab"@9-11 }@11-12 end@12-12'],
    ['6ND', '6@0-1 N@1-2 D@2-3 end@3-3'],
    ['$10M / h', '10@0-3 "M $/h"@3-8 end@8-8'],
    ['€ 2 × 3', '2@0-3 "€"@3-3 \\times@4-5 3@6-7 end@7-7'],
    ['5 = 5x', '5@0-1 =@2-3 5@4-5 \\times@5-6 end@6-6'],
  ])('%s', (source, tokens) => {
    expect(placed(source)).toBe(tokens)
    const moved = tokens.replaceAll(/@(\d+)-(\d+)/g, (_, start, end) => `@${+start + 7}-${+end + 7}`)
    expect(placed(source, 7)).toBe(moved)
  })

  test('in order, without gaps but for blanks and what is only markup', () => {
    fc.assert(
      fc.property(plainChains, ({ plain }) => {
        const tokens = tokenizePlain(plain, 0)
        let at = 0
        for (const { start, end } of tokens) {
          expect(start <= end && end <= plain.length).toBe(true)
          if (start > at) expect(plain.slice(at, start)).toMatch(/^[\s*^$€£√]*$/)
          at = Math.max(at, end)
        }
        expect(tokens.at(-1)).toMatchObject({ kind: 'end', text: '', start: plain.length, end: plain.length })
      }),
      { numRuns: 50 },
    )
  })
})

describe('a division by one number comes before the power of ten behind it, as in a program:', () => {
  test.each([
    ['8 / 2 * 10**3', '8 / 2 * { 10 } ^ { 3 }'],
    ['8 / 2 * 10 ** 3', '8 / 2 * { 10 } ^ { 3 }'],
    ['8 ÷ 2*10**3', '8 / 2 * { 10 } ^ { 3 }'],
    ['8 / -2 * 10**3', '8 / - 2 * { 10 } ^ { 3 }'],
    ['8 / 2 * -10**3', '8 / 2 * - { 10 } ^ { 3 }'],
    ['6! / 3! * 10**3', '6 ! / 3 ! * { 10 } ^ { 3 }'],
    ['8 / 2% * 10**3', '8 / 2 \\% * { 10 } ^ { 3 }'],
    ['8 / 2 × 10**3', '8 / 2 \\times 10 ^ { 3 }'],
    ['8 / (2) * 10**3', '8 / ( 2 ) * 10 ^ { 3 }'],
    ['8 / x * 10**3', '8 / x * 10 ^ { 3 }'],
    ['8 / 2 + 10**3', '8 / 2 + 10 ^ { 3 }'],
    ['8 * 2 * 10**3', '8 * 2 * 10 ^ { 3 }'],
    ['8 / 2 * 10 + 3**2', '8 / 2 * 10 + 3 ^ { 2 }'],
    ['8 / 2 * (10**3)', '8 / 2 * ( 10 ^ { 3 } )'],
  ])('%s', (source, tokens) => expect(spelled(source)).toBe(`${tokens} end`))
})

describe('a divisor has its unit, where what is divided has one:', () => {
  test.each([
    ['100 GB / 25 GB/s', '100 "GB" / { 25 "GB/s" }'],
    ['100 GB / -25 GB/s', '100 "GB" / - { 25 "GB/s" }'],
    ['$100M / 25 GB', '100 "M $" / { 25 "GB" }'],
    ['100 GB / (25 GB)', '100 "GB" / ( 25 "GB" )'],
    ['100 GB / (25) GB', '100 "GB" / ( 25 ) "GB"'],
    ['100 GB / 5² GB', '100 "GB" / 5 ^ { 2 } "GB"'],
    ['100 GB * 2 / 25 GB', '100 "GB" * 2 / 25 "GB"'],
    ['100 GB / 4 * 25 GB', '100 "GB" / 4 * 25 "GB"'],
    ['100 GB * 25 GB', '100 "GB" * 25 "GB"'],
    ['100 GB + 25 GB', '100 "GB" + 25 "GB"'],
    ['100 GB = 25 GB', '100 "GB" = 25 "GB"'],
    ['2 h 30 min', '2 "h" 30 "min"'],
  ])('%s', (source, tokens) => expect(spelled(source)).toBe(`${tokens} end`))
})

describe('x multiplies before a figure, and behind a result:', () => {
  test.each([
    ['2 x $3', '2 \\times 3 "$"'],
    ['2 x √3', '2 \\times \\sqrt { 3 }'],
    ['5 = 5x', '5 = 5 \\times'],
    ['5 = 5X ', '5 = 5 \\times'],
    ['= 5x', '= 5 \\times'],
    ['5x', '5 x'],
    ['5 x', '5 x'],
    ['5 = 5 x', '5 = 5 x'],
    ['5 = 5x + 2', '5 = 5 x + 2'],
    ['5 = 5xy', '5 = 5 "xy"'],
    ['5 = (5)x', '5 = ( 5 ) x'],
  ])('%s', (source, tokens) => expect(spelled(source)).toBe(`${tokens} end`))
})

describe('markup is left out:', () => {
  test.each([
    ['*(2)* = 2', '( 2 ) = 2'],
    ['**2** * 3', '2 * 3'],
    ['***x*** + 1', 'x + 1'],
    ['*(2)* + 4* 5', '( 2 ) + 4 * 5'],
    ['*2 + 4* + 5', '2 + 4 + 5'],
    ['2 * **x**', '2 * x'],
    ['_(2)_ = 2', '( 2 ) = 2'],
    ['_x * (2)_ = 4', 'x * ( 2 ) = 4'],
    ['_(2)_x', '( 2 ) x'],
    ['(2)_ = 2', '( 2 ) = 2'],
    ['2 + _(3)_', '2 + ( 3 )'],
    ['\\(2\\) \\+ 3 \\= 5', '( 2 ) + 3 = 5'],
    ['2 \\* 3', '2 * 3'],
    ['2 \\< 3', '2 < 3'],
  ])('%s', (source, tokens) => expect(spelled(source)).toBe(`${tokens} end`))

  test.each([
    ['(2)_x', 3],
    ['(2)_3', 3],
    ['_(2)_ + (3)_x', 11],
    ['\\-(2)_x', 5],
    ['x^_2_', 2],
    ['(2) _é', 4],
  ])('but not an underscore inside a name: %s', (source, at) => {
    expect(() => spelled(source)).toThrow(`parsePlain: expected arithmetic, got ${source.slice(at)}`)
  })
})
