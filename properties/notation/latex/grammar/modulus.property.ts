import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'

describe('the place of a congruence', () => {
  test('of three sides reaches so far on the third', () => {
    const long = '9 = 4 \\equiv 2 \\pmod{5}'
    const ends = parseChains(long)[0]!.terms.map(({ start, end }) => long.slice(start, end))
    expect(ends).toEqual(['9', '4', '2 \\pmod{5}'])
  })
})
