import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { functionOfWord } from '../../../src/documents/prose-arithmetic/functions/function-word.js'
import { wordsFor } from '../../../src/english/lexicon.js'
import { lastVerdict } from '../../audit/last-verdict.js'

/** Words of a sentence: those that the lexicon knows, and others. */
const words = fc
  .oneof(
    fc.constantFrom(...wordsFor('copula', 'preposition', 'joining', 'numbered')),
    fc.stringMatching(/^[a-z]{2,9}$/),
  )
  .filter(word => !isOperation(word))

const OPERATIONS: ReadonlySet<string> = new Set([
  ...wordsFor('operation', 'bindsBehind', 'bindsBefore'),
  ...'square round max min plus mod sec one zero half third quarter fifth tenth twice'.split(' '),
])
const isOperation = (word: string): boolean => OPERATIONS.has(word) || functionOfWord(word) !== undefined

const figures = fc.integer({ min: 2, max: 999 })

describe('a calculation in a sentence', () => {
  test('is never passed over, whatever words stand around it', () => {
    fc.assert(
      fc.property(words, words, figures, figures, (before, behind, a, b) => {
        const verdict = lastVerdict(`They say ${before} ${a} * ${b} = ${a * b} ${behind} that.`)
        expect(verdict, `${before} … ${behind}`).toBeDefined()
      }),
      { examples: [['stage', 'that', 7, 8]] },
    )
  })

  test('that words may be a part of is right where it holds, and open where it does not', () => {
    fc.assert(
      fc.property(fc.constantFrom('stage', 'years 4000', 'No.'), figures, figures, (before, a, b) => {
        const page = (sum: number) => lastVerdict(`For the ${before} ${a} + ${b} = ${sum} it is.`)
        expect(page(a + b)).toBe('holds')
        expect(page(a + b + 2)).toBe('undecided')
      }),
    )
  })
})

test.each([
  'It is 4 times 5 + 3 = 8 here.',
  'Take x plus 5 * 3 = 15 then.',
  'It is y + 5 * 3 = 15 then.',
  'It is 12 345 * 2 = 690 then.',
  'The sum of 5 and 3 + 4 = 7 then.',
  '12 divided by 3 * 2 = 6 then.',
  'It is 2 * 3 = 6 times 4.',
  'It is 2 * 3 = 6 * y.',
  'That is sin 5 * 3 = 15 there.',
])('what an operation joins to something else does not hold: %s', page => {
  expect(lastVerdict(page)).not.toBe('holds')
})

test.each([
  'The square root of 9 + 16 = 25 it is.',
  'Half of 6 + 4 = 10 it is.',
  'Twice 3 + 4 = 7 it is.',
  'It is negative 5 + 3 = 8 here.',
  'It is 2 + 3 = 5 squared.',
  'It is 2h50m + 1h20m = 3h10m.',
  'It is `4k7 + 2k2 = 6k0`.',
])('what is another calculation than is written does not hold: %s', page => {
  expect(lastVerdict(page)).not.toBe('holds')
})

test('a line that begins with an operator goes on, or is one of its own', () => {
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      const page = (sum: number) =>
        lastVerdict(`See:\n\n    10 + ${a} = ${a + 10}\n    - ${b} * 2 = ${sum}\n\nEnd.`)
      expect(page(-2 * b)).not.toBe('refuted')
      expect(page(10 + a - 2 * b)).not.toBe('refuted')
    }),
  )
})
