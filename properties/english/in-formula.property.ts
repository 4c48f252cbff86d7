import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentenceIn } from '../../src/english/binding.js'

const joining = fc.constantFrom(
  'and',
  'since',
  'so',
  'if',
  'but',
  'for',
  'when',
  'with',
  'as',
  'implies',
  'Hence',
)
const name = fc.constantFrom('loss', 'tokens per second', 'GB', 'Attention', 'hours of work')

test('a text goes on with its sentence from the first word that joins, and from no name', () => {
  fc.assert(
    fc.property(name, fc.constantFrom(' ', ', ', '; '), joining, name, (unit, gap, word, rest) => {
      expect(sentenceIn(`${word} ${rest}`)).toBe(0)
      expect(sentenceIn(`${gap}${word} ${rest}`)).toBe(0)
      expect(sentenceIn(` ${unit}${gap}${word} ${rest}`)).toBe(unit.length + 1)
      expect(sentenceIn(unit)).toBeNull()
    }),
  )
})
