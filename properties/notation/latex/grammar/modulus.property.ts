import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'

import { refusal } from './refusal.js'

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
