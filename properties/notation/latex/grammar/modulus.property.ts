import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { reads } from './reads.js'
import { refusal } from './refusal.js'

describe('a congruence is an equation of residues, whatever is between its sides and however the modulus is written:', () => {
  reads([
    ['a \\equiv b \\pmod{n}', '(call residue a n) = (call residue b n)'],
    ['7 \\equiv 2 \\pmod 5', '(call residue 7 5) = (call residue 2 5)'],
    ['a \\equiv b (\\bmod n)', '(call residue a n) = (call residue b n)'],
    ['17 \\equiv 5 (\\mod n + 1)', '(call residue 17 (add n 1)) = (call residue 5 (add n 1))'],
    ['a \\equiv b (\\text{mod } n)', '(call residue a n) = (call residue b n)'],
    ['a \\equiv 3 (\\text{mod } n)', '(call residue a n) = (call residue 3 n)'],
    ['a = b \\equiv c \\pmod{n}', '(call residue a n) = (call residue b n) = (call residue c n)'],
    ['a \\ne b \\pmod{n}', '(call residue a n) ≠ (call residue b n)'],
    ['a \\equiv b (\\operatorname{mod} n)', '(call residue a n) = (call residue b n)'],
    ['a \\equiv b', 'a ≡ b'],
    ['a \\equiv b (\\text{if } n)', 'a ≡ (mul b (mul "if" n))'],
    ['a \\equiv 2 [\\text{mod } n]', 'a ≡ (mul 2 (mul "mod" n))'],
  ])
})

describe('the place of a congruence', () => {
  const source = '7 \\equiv 2 \\pmod{5}'

  test('reaches to the end of the modulus on the last side alone', () => {
    const [{ terms, signs }] = parseChains(source, { offset: 100 }) as [
      ReturnType<typeof parseChains>[number],
    ]
    expect(terms.map(({ start, end }) => source.slice(start - 100, end - 100))).toEqual(['7', '2 \\pmod{5}'])
    expect(signs.map(({ start, end }) => source.slice(start - 100, end - 100))).toEqual(['\\equiv'])
    for (const { args, start } of terms)
      expect(args[0]).toEqual({ head: 'symbol', text: 'residue', args: [], start, end: start })
  })

  test('of three sides reaches so far on the third', () => {
    const long = '9 = 4 \\equiv 2 \\pmod{5}'
    const ends = parseChains(long)[0]!.terms.map(({ start, end }) => long.slice(start, end))
    expect(ends).toEqual(['9', '4', '2 \\pmod{5}'])
  })

  test('reaches to the closing bracket, within which a line may break', () => {
    const bracketed = '7 \\equiv 2 (\\bmod 2 \n + 3)'
    const [{ terms, end }] = parseChains(bracketed) as [ReturnType<typeof parseChains>[number]]
    expect(end).toBe(bracketed.length)
    expect(terms[1]!.end).toBe(bracketed.length)
    expect(refusal('7 \\equiv 2 (\\bmod 5 |n|)').message).toBe('parseChains: expected ), got |')
    expect(refusal('7 \\equiv 2 (\\bmod 5').message).toBe('parseChains: expected ), got the end')
  })
})
