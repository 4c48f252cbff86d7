import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

/** Every tree of this file was written by hand from how a reader takes the formula. */
const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

describe('two ends in brackets are an interval, closed by either kind:', () => {
  reads(
    ['(0, 1)', '(0, 1]', '[0, 1)', '[0, 1]'].map(
      source => [`p \\in ${source}`, 'p ∈ (sequence 0 1)'] as const,
    ),
  )
  reads([
    ['(a, b, c)', '(sequence a b c)'],
    ['\\{a, b\\}', '(sequence a b)'],
    ['[a]', 'a'],
  ])

  test.each([['\\{a, b]', '\\}, got ]', 6]])(
    'no other bracket is closed by another one: %s',
    (source, expected, offset) => {
      expect([refusal(source).message, refusal(source).offset]).toEqual([
        `parseChains: expected ${expected}`,
        offset,
      ])
    },
  )
})

describe('bars and brackets that are a function:', () => {
  reads([
    ['|x|', '(abs x)'],
    ['\\lvert x \\rvert', '(abs x)'],
    ['\\lvert |x| + y \\rvert', '(abs (add (abs x) y))'],
    ['\\lvert |x| \\rvert', '(abs (abs x))'],
    ['\\|x\\|', '(call norm x)'],
    ['\\lVert x \\rVert', '(call norm x)'],
    ['||x||', '(call norm x)'],
    ['\\langle a, b \\rangle', '(call inner a b)'],
    ['\\langle a | b \\rangle', '(call inner (given a b))'],
    ['\\lfloor x | y \\rfloor', '(call floor (given x y))'],
    ['\\lceil n/2 \\rceil', '(call ceil (div n 2))'],
    ['|{2|x|}|', '(abs (mul 2 (abs x)))'],
    // A bar that closes has an index of its own.
    ['|x|_p', '(sub (abs x) p)'],
    ['\\left|x + y\\right|_1', '(sub (abs (add x y)) 1)'],
    ['|\\int_0^1 x dx|^2', '(pow (abs (integral (mul x (differential x)) 0 1)) 2)'],
    // Behind an integral a bar with ends takes the last term.
    ['u \\Big|_0^1 - v \\Big|_0^1', '(add (between:u u 0 1) (between:v (neg v) 0 1))'],
  ])

  test.each([
    ['\\lVert a', '\\rVert'],
    ['\\| a', '\\|'],
    ['|| a', '|'],
    ['|| a |', '|'],
  ])('%s is closed by its own kind', (source, closing) => {
    expect(refusal(source).message).toBe(`parseChains: expected ${closing}, got the end`)
  })
})
