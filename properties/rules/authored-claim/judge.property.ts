import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { readClaimBlock } from '../../../src/documents/notes/claim-block.js'
import type { Judgement } from '../../../src/math/judges/judgement.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { judgeOwnLink, reasonOf } from '../../../src/rules/authored-claim/judge.js'
import { readStatement } from '../../../src/rules/authored-claim/read.js'

/** The first relation of a claim, judged by what its other lines say. */
function judged(...lines: readonly string[]): Judgement {
  const source = `\`\`\`claim\n${lines.join('\n')}\n\`\`\`\n`
  const [note] = readDocument(source, 'c.md').notes.filter(({ lines }) => lines.length > 0)
  const statement = readStatement(readClaimBlock(note!))
  return judgeOwnLink(statement.links[0]!, statement, source, { seed: 5, points: 60 })
}
const verdict = (...lines: readonly string[]) => judged(...lines).verdict

describe('a relation of an author', () => {
  test.each([
    [['for: x in R', 'x + x = 2x'], 'holds'],
    [['for: x in R', 'x + x = 3x'], 'refuted'],
    [['for: x in R', 'x + x \\equiv 2x'], 'holds'],
    [['for: x in R', 'x + x \\equiv 3x'], 'refuted'],
    [['for: x > 0', 'x \\equiv 2x'], 'refuted'],
    [['for: x > 0', '2x \\equiv x'], 'refuted'],
    // What a symbol stands in is no printed number.
    [['for: r in {2, 3}', 'r/3 = 0.667'], 'refuted'],
    [['for: r in {2}', 'for: x > 0', 'r/3 + x - x = 0.667'], 'refuted'],
    [['for: x > 0', 'x < 2x'], 'holds'],
    [['for: x > 0', '2x < x'], 'refuted'],
    [['for: x > 0', '2x > x'], 'holds'],
    [['for: x > 0', 'x > 2x'], 'refuted'],
    [['for: x >= 0', 'x \\le 2x'], 'holds'],
    [['for: x >= 0', 'x < 2x'], 'refuted'],
    [['for: x >= 0', '2x \\ge x'], 'holds'],
    [['for: x >= 0', '2x > x'], 'refuted'],
    [['for: x > 0', 'x \\ne 2x'], 'holds'],
    [['for: x >= 0', 'x \\ne 2x'], 'refuted'],
    [['x + x = 2x'], 'unread'],
    [['for: x in R', 'x + x \\propto x'], 'unread'],
    [['for: x in R', 'x + x \\approx 2x'], 'unread'],
    // A number on the right is rounded as it is printed.
    [['1/3 = 0.333'], 'holds'],
    [['1/3 \\approx 0.333'], 'holds'],
    [['1/3 = 0.334'], 'misrounded'],
    [['1/3 = 0.5'], 'refuted'],
    [['\\sqrt{2} \\approx 1.414'], 'holds'],
    [['56 \\approx 60'], 'holds'],
    [['56 = 60'], 'refuted'],
    [['56 \\sim 60'], 'holds'],
    [['56 < 60'], 'holds'],
    [['56 > 60'], 'refuted'],
    [['56 \\ne 60'], 'holds'],
    [['13/100 = 13\\%'], 'holds'],
    [['14/100 = 13\\%'], 'refuted'],
    [['2/3 = 1 - 1/3'], 'holds'],
    [['2/3 \\approx 1 - 1/3'], 'unread'],
    [['1/0 = 3'], 'undecided'],
    [['where: k = 3', '2k = 6'], 'holds'],
    [['where: k = 3', '2k = 7'], 'refuted'],
  ])('%j: %s', (lines, expected) => expect(verdict(...lines)).toBe(expected))

  test('what a claim cannot be judged for', () => {
    expect(judged('x + x = 2x')).toMatchObject({
      reason: 'free-symbols',
      explanation: expect.stringContaining('nothing says which values x may take'),
    })
    expect(judged('for: x in R', 'x \\propto x')).toMatchObject({
      reason: 'notation',
      explanation: 'expected one of = ≡ < > ≤ ≥ ≠, or ≈ before a number, got ∝',
    })
    expect(judged('1/0 = 3')).toMatchObject({ verdict: 'undecided', expected: null })
    expect(judged('for: x in R', '10^{99999999} x = x')).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: expect.stringContaining('at most 65536 bits'),
    })
  })

  test('a derivative that is not known', () =>
    expect(judged('for: x in R', '\\frac{d}{dx} \\lfloor x \\rfloor = 1')).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: 'differentiate: expected a derivative that is known, got one of floor(x)',
    }))

  test('a side without a term is for the caller to tell', () =>
    expect(() => judged('for: x > 0', 'x! = 1')).toThrow(LatexError))

  test('a correction is in the notation of the author', () => {
    expect(judged('1/3 = 0.5').expected).toBe('0.3')
    expect(judged('70000 = 6.0 \\times 10^4').expected).toBe('7.0 \\times 10^4')
    expect(judged('14/100 = 12\\%').expected).toBe('14\\%')
    expect(judged('1/3 = 0.333')).toMatchObject({ expected: null, given: null, evidence: { constants: [] } })
  })
})

describe('each part of a domain', () => {
  test.each([
    [['for: x >= 1', 'x^2 > 1'], 'refuted'],
    [['for: x > 1', 'x^2 > 1'], 'holds'],
    [['for: x in [0, 1]', 'x^2 \\le x'], 'holds'],
    [['for: r in {0, 1}', 'r^2 = r'], 'holds'],
    [['for: r in {0, 2}', 'r^2 = r'], 'refuted'],
    [['for: r in {0, 2}', 'for: x in R', 'x + r = x'], 'refuted'],
  ])('%j: %s', (lines, expected) => expect(verdict(...lines)).toBe(expected))

  test('a failure at an end says at which', () => {
    expect(judged('for: x >= 1', 'x^2 > 1')).toMatchObject({
      witness: { x: '1' },
      explanation: expect.stringMatching(/^at x = 1: ./),
    })
    const two = judged('for: r in {0, 2}', 'for: x in R', 'x + r = x')
    expect(two.witness).toMatchObject({ r: '2' })
    expect(Object.keys(two.witness!)).toEqual(expect.arrayContaining(['r', 'x']))
    expect(two.explanation).toMatch(/^at r = 2: ./)
    expect(judged('for: r in {2}', 'for: s in {3}', 'r = s').explanation).toMatch(/^at r = 2, s = 3: ./)
  })

  test('what holds on a range and at its end is told of the range', () => {
    const found = judged('for: x >= 0', 'x^2 \\ge 0')
    expect(found.verdict).toBe('holds')
    expect(found.explanation).not.toMatch(/^at x = /)
    expect(found.understood).not.toMatch(/^0/)
    expect(found.obligations.length).toBeGreaterThan(0)
    expect(judged('for: x > 0', 'x^2 > 0').obligations).toHaveLength(1)
  })

  test('the worst of all is given: what is refuted before what is only conditional', () => {
    expect(verdict('for: x in R', '\\frac{x^2 - 1}{x - 1} = x + 1')).toBe('conditional')
    expect(verdict('for: x >= 0', '\\frac{x}{x} = 1')).not.toBe('holds')
  })
})

describe('what was understood', () => {
  test.each([
    [['for: x in R', 'x + x = 2x'], / for x in R$/],
    [['for: x > 0', 'x < 2x'], / for x > 0$/],
    [['for: x in R', 'for: y > 0', 'x + y = y + x'], / for x in R; y > 0$/],
    [['1/3 = 0.333'], /^1\/3 ≈ 0.333$/],
    [['x + x = 2x'], /^x \+ x = 2·x$/],
    [['x \\propto 2x'], /^x ∝ 2·x$/],
  ])('%j: %s', (lines, expected) => expect(judged(...lines).understood).toMatch(expected))

  test.each([
    [['for: x > 0', '\\log x + \\log x = 2 \\log x'], 'log natural'],
    [['for: x > 0', '2 = 1 + \\frac{\\log x}{\\log x}'], 'log natural'],
    [['for: x > 0', '\\ln x + \\ln x = 2 \\ln x'], null],
    [['for: x > 0', '\\log_2 x + \\log_2 x = 2 \\log_2 x'], null],
    [['for: x in R', 'x + x = 2x'], null],
    [
      ['for: x in N', '2 = 1 + \\frac{\\log (x + 1)}{\\log (x + 1)}'],
      'the natural numbers from 1 on; log natural',
    ],
  ])('%j is read with %j', (lines, expected) => expect(judged(...lines).reading).toBe(expected))
})

test.each([
  ['syntax', 'syntax'],
  ['too-deep', 'too-large'],
  ['too-large', 'too-large'],
  ['notation', 'notation'],
] as const)('%s is told as %s', (reason, expected) => expect(reasonOf(reason as never)).toBe(expected))
