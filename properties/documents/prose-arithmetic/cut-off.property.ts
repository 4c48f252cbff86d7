import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

const found = (source: string) =>
  auditDocument(readDocument(source, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.map(
    ({ verdict, statement }) => [verdict, statement],
  )

const PLACES: readonly ((statement: string) => string)[] = [
  statement => `Then ${statement}`,
  statement => `Then ${statement} and we go on.`,
  statement => `Then ${statement}. We go on.`,
  statement => `Then ${statement}, which is enough.`,
  statement => `Of these (${statement}) we keep one.`,
  statement => `See \`${statement}\` here.`,
  statement => `| a | b |\n|---|---|\n| ${statement} | all |`,
  statement => `Then $${statement}$ and we go on.`,
]

/** A fraction without end, and so many of its decimals, cut off. */
const fraction = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(3, 7, 11, 13, 17), fc.integer({ min: 2, max: 9 }))
  .filter(([over, under]) => over % under !== 0)
  .map(([over, under, places]) => {
    const digits = (BigInt(over) * 10n ** BigInt(places)) / BigInt(under)
    const write = (value: bigint) => {
      const text = value.toString().padStart(places + 1, '0')
      return `${text.slice(0, -places)}.${text.slice(-places)}`
    }
    return { ratio: `${over}/${under}`, right: write(digits), wrong: write(digits + 2n) }
  })

describe('dots behind decimals say that the digits go on', () => {
  test('wherever the statement stands, and only for the digits that there are', () => {
    fc.assert(
      fc.property(
        fraction,
        fc.constantFrom('...', '…'),
        fc.constantFrom(...PLACES),
        ({ ratio, right, wrong }, dots, place) => {
          const [said, missaid] = [`${ratio} = ${right}${dots}`, `${ratio} = ${wrong}${dots}`]
          expect(found(place(said)), place(said)).toEqual([['holds', said]])
          expect(found(place(missaid)), place(missaid)).toEqual([
            [expect.stringMatching(/refuted|misrounded/), missaid],
          ])
        },
      ),
      { numRuns: 200 },
    )
  })

  test.each(['Then 2/3 = 0.667', 'Then 2/3 = 0.667... and 1 + 1 = 2'])(
    'a sentence behind them is its own: %s',
    text => expect(found(text).every(([verdict]) => verdict === 'holds')).toBe(true),
  )
})

describe('dots are something else', () => {
  test.each([
    ['behind a whole number', 'Then 11/3 = 3...', [['undecided', '11/3 = 3']]],
    ['between two numbers', 'Of 2 + 2 = 1.5...2.5 we keep one.', []],
  ])('%s', (_, text, findings) => expect(found(text)).toEqual(findings))
})
