import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judged } from './judge.mjs'
import { piecesOf } from './pieces.mjs'

const ALTERNATIVES = [
  'a',
  'b+c',
  '(?:a|b)c',
  '[|a]b',
  '\\|c',
  '(?<![ab])c',
  'a(?![bc])',
  '(?<!\\w)a',
  '^a|c$',
]
const patterns = fc.array(fc.constantFrom(...ALTERNATIVES), { minLength: 1, maxLength: 4 })
const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '|', ' '), maxLength: 12 })

describe('the pieces of a pattern', () => {
  test('are found in the texts that it is found in, and in no others', () => {
    fc.assert(
      fc.property(patterns, texts, (alternatives, text) => {
        const source = alternatives.join('|')
        const isFound = piecesOf(source, '').some(piece => new RegExp(piece).test(text))
        expect(isFound).toBe(new RegExp(source).test(text))
      }),
    )
  })
})

describe('a pattern', () => {
  const verdicts = (source: string, flags = '') => judged({ source, flags }).map(({ verdict }) => verdict)

  test.each(['a*b', '\\s+$', '(?:a+)+$', 'c|a*a*b', '(?<!b)a*b', 'a+(?!c)b'])(
    'that is superlinear is noticed: %s',
    source => {
      expect(verdicts(source)).toContain('vulnerable')
    },
  )

  test.each(['ab', '(?<!\\s)\\s+$', '^a*b', 'a|b+', '(?<![ab])a+(?![ab])'])(
    'that is linear is let go: %s',
    source => {
      expect(verdicts(source).every(one => one === 'proved' || one === 'no attack found')).toBe(true)
    },
  )

  test('that is tried at one place alone need not be linear as a search', () => {
    expect(verdicts('a*b', 'y')).toEqual(['proved'])
    expect(verdicts('a*a*b', 'y')).toEqual(['vulnerable'])
  })
})
