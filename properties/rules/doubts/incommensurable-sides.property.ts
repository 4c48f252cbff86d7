import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { measure } from '../../../src/page/quantities/measured-side.js'
import { doubtOf } from '../../../src/rules/doubts/incommensurable-sides.js'
import { nodeOf } from '../../page/read-here.js'

const judged = (statement: string) => {
  const document = readDocument(`So ${statement}.`, 'a.md')
  const [finding] = auditDocument(document, { book: [], effort: { seed: 1, points: 100 } }).findings
  return { verdict: finding?.verdict, message: finding?.message }
}

/** Each false as it stands, unless it means something else. */
const DOUBTED: readonly [statement: string, doubt: string][] = [
  ['$2 + 3 = 7$ dB', 'what a unit in it is worth is not known'],
  ['$64$ cards $= 8$ nodes', 'the two sides count different things'],
  ['$1 \\text{ mol} = 6.022 \\times 10^{23}$', 'a mole may be counted in particles'],
  ['$\\$0.50 = 10^6$ tokens', 'it may tell a price'],
  ['$3 \\text{ tokens} + 5 \\text{ tokens} = \\$0.50$', 'it may tell a price'],
  ['$10^6 \\text{ tokens} = \\$0.50$', 'it may say what the things come to'],
  ['$3 \\text{ laps} = 1200 \\text{ m}$', 'it may say what the things come to'],
  ['$1200 \\text{ m} = 3 \\text{ laps}$', 'it may say what the things come to'],
]

/** The same but for the one trait that raises the doubt. */
const CERTAIN: readonly (readonly [statement: string, lacking: string])[] = [
  ['$2 + 3 = 7$ ms', 'the unit is known'],
  ['$64 \\text{ cards} = 8 \\text{ cards}$', 'both sides count the same things'],
  ['$1 \\text{ mol} = 6.022 \\times 10^{23} \\text{ mol}$', 'both sides are amounts of substance'],
  ['$\\$0.50 = \\$10^6$', 'both sides are money'],
  ['$3 \\times 400 \\text{ m} = 1300 \\text{ m}$', 'nothing is counted'],
  ['$3 \\text{ laps} \\times 400 \\text{ m} = 1300 \\text{ m}$', 'the things have a dimension'],
  ['$3 \\text{ laps} = 1200$', 'the other side is a pure number'],
]

describe('two sides that disagree', () => {
  test.each(DOUBTED)('%s accuses nobody: %s', (statement, doubt) => {
    expect(judged(statement)).toEqual({ verdict: 'undecided', message: expect.stringContaining(doubt) })
  })

  test.each(CERTAIN)('%s is refuted: %s', statement => {
    expect(judged(statement).verdict).toBe('refuted')
  })

  const side = (latex: string) => measure(nodeOf(latex), latex, USUAL)!
  const DIFFERENT = 'the two sides count different things'
  const WORTH = 'it may say what the things come to'
  const PRICE = 'it may tell a price'

  test.each([
    // One noun in common is enough.
    ['5 \\text{ tokens/request}', '3 \\text{ tokens}', null],
    ['5 \\text{ tokens/request}', '3 \\text{ cards}', DIFFERENT],
    // A price is of things.
    ['\\$5', '3 \\text{ tokens}', PRICE],
    ['5 \\text{ EUR}', '3 \\text{ tokens}', PRICE],
    ['5 \\text{ GBP}', '3 \\text{ tokens}', PRICE],
    ['5 \\text{ ¥}', '3 \\text{ tokens}', PRICE],
    ['\\$5', '3', null],
    ['3', '\\$5', null],
    ['5 \\text{ m}', '\\$5', null],
    ['\\$5', '5 \\text{ m}', null],
    // What the things come to is told by two figures, of which one has a dimension.
    ['3 \\text{ laps}', '1200 \\text{ m}', WORTH],
    ['2 \\cdot 3 \\text{ laps}', '1200 \\text{ m}', null],
    ['3 \\text{ laps}', '3 \\cdot 400 \\text{ m}', null],
    ['3 \\text{ laps/s}', '1200 \\text{ m}', null],
    ['3 \\text{ laps}', '1200', null],
  ])('%s beside %s: %s', (left, right, doubt) => expect(doubtOf(side(left), side(right))).toBe(doubt))

  test.each([
    '$1 \\text{ mol} = 1 \\text{ mol}$',
    '$8 \\text{ nodes} = 8 \\text{ nodes}$',
    '$\\$0.50 = \\$0.50$',
  ])('no doubt touches what holds: %s', statement => {
    expect(judged(statement).verdict).toBe('holds')
  })
})
