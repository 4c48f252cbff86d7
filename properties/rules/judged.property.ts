import { describe, expect, test } from 'vitest'
import { toFinding } from '../../src/audit/to-finding.js'
import { type Judgement, judgement } from '../../src/math/judges/judgement.js'
import { VERDICTS, type Verdict } from '../../src/math/judges/verdict.js'
import { type Judged, merged, unread } from '../../src/rules/judged.js'

const judged = (verdict: Verdict, explanation: string, parts: Partial<Judged> = {}): Judged => ({
  rule: 'book/rule',
  exercise: '1',
  from: 3,
  to: 9,
  start: 5,
  end: 8,
  judgement: judgement(verdict, { explanation }),
  through: [],
  ...parts,
})

test('a statement that was not judged is its own place, with its reason', () =>
  expect(unread('a/b', '7', { start: 2, end: 6 }, 'prose', 'no claim')).toEqual({
    rule: 'a/b',
    exercise: '7',
    from: 2,
    to: 6,
    start: 2,
    end: 6,
    through: [],
    judgement: judgement('unread', { reason: 'prose', explanation: 'no claim' }),
  }))

describe('one finding of two on the same figure', () => {
  const ORDERED = VERDICTS.flatMap((worse, i) => VERDICTS.slice(i).map(better => [worse, better] as const))

  test.each(ORDERED)('%s is given beside %s, whichever says so', (worse, better) => {
    const [book, link] = [judged(worse, 'A'), judged(better, 'B', { rule: 'line' })]
    expect(merged(book, link)).toMatchObject({ rule: 'book/rule', judgement: { verdict: worse } })
    expect(merged({ ...link, rule: 'book/rule' }, { ...book, rule: 'line' })).toMatchObject({
      rule: 'book/rule',
      judgement: { verdict: worse },
    })
  })

  test.each<[Verdict, Verdict, string]>([
    ['refuted', 'holds', 'A; holds as the line reads: B'],
    ['holds', 'refuted', 'B; holds from the data: A'],
    ['carried', 'misrounded', 'A; misrounded as the line reads: B'],
    ['refuted', 'refuted', 'A'],
    ['refuted', 'undecided', 'A'],
    ['undecided', 'refuted', 'B'],
    ['undecided', 'holds', 'A; holds as the line reads: B'],
    ['holds', 'holds', 'A'],
  ])('%s from the data and %s on the line: %s', (book, link, explanation) =>
    expect(merged(judged(book, 'A'), judged(link, 'B')).judgement.explanation).toBe(explanation),
  )

  test('it reaches over both, keeps the hole of the book, and names every number once, in order', () => {
    const book = judged('holds', '', { from: 3, to: 9, through: [40, 2] })
    const link = judged('holds', '', { from: 1, to: 12, start: 6, end: 7, through: [11, 2] })
    expect(merged(book, link)).toMatchObject({ from: 1, to: 12, start: 5, end: 8, through: [2, 11, 40] })
    expect(merged(link, book)).toMatchObject({ from: 1, to: 12, start: 6, end: 7, through: [2, 11, 40] })
    const inner = judged('holds', '', { from: 4, to: 8 })
    expect(merged(book, inner)).toMatchObject({ from: 3, to: 9 })
  })
})

/** Each offset in a line of its own, so that places can be told apart. */
const at = (offset: number) => ({ line: offset, column: 1, offset })

describe('the finding that a report prints', () => {
  const SOURCE = 'So $x = 82$ hours.'
  const found = (parts: Partial<Judgement>, suppressed?: string) =>
    toFinding(
      judged('holds', '', { from: 4, to: 10, start: 8, end: 10, judgement: judgement('holds', parts) }),
      SOURCE,
      at,
      suppressed,
    )

  test('everything that was judged is passed on', () => {
    const parts = {
      understood: 'x ≈ 82',
      expected: '81',
      condition: 'n > 1',
      reason: 'notation' as const,
      rounding: 'tie' as const,
      reading: 'with x',
      witness: { x: '1' },
    }
    expect(found(parts)).toMatchObject({
      ...parts,
      rule: 'book/rule',
      exercise: '1',
      verdict: 'holds',
      statement: 'x = 82',
      stated: '82',
      start: at(4),
      end: at(10),
      evidence: null,
      given: null,
    })
  })

  test('what was not judged states nothing', () => {
    expect(found({ verdict: 'unread' }).stated).toBeNull()
    expect(found({ verdict: 'undecided' }).stated).toBe('82')
  })

  test('what was given is told with the places that it came through', () => {
    const given = { fromPrinted: '82', fromData: '81' }
    const one = judged('carried', '', { through: [3], judgement: judgement('carried', { given }) })
    expect(toFinding(one, SOURCE, at).given).toEqual({ ...given, through: [3] })
  })

  test('a reason for letting it pass is told where there is one', () => {
    expect(found({}, 'known').suppressed).toBe('known')
    expect(found({}, '').suppressed).toBe('')
    expect(found({})).not.toHaveProperty('suppressed')
  })
})

describe('the message', () => {
  const message = (verdict: Verdict, parts: Partial<Judgement>) =>
    toFinding(judged(verdict, '', { start: 2, end: 4, judgement: judgement(verdict, parts) }), 'a 82 b', at)
      .message

  test.each<[Verdict, Partial<Judgement>, string]>([
    ['refuted', { expected: '81', explanation: '80.6' }, 'Unexpected `82`, expected `81` (80.6)'],
    ['refuted', { expected: '81' }, 'Unexpected `82`, expected `81`'],
    ['carried', { explanation: '80.6' }, 'Unexpected `82` (80.6)'],
    ['misrounded', {}, 'Unexpected `82`'],
    ['unsupported', {}, 'Unexpected `82`'],
    ['conditional', { condition: 'n > 1', explanation: 'why' }, 'True only if n > 1 (why)'],
    ['conditional', { condition: 'n > 1' }, 'True only if n > 1'],
    ['refuted', { condition: 'n > 1' }, 'Unexpected `82`'],
    ['holds', { explanation: '82' }, '82'],
    ['holds', {}, 'holds'],
    ['undecided', { explanation: 'why' }, 'why'],
    ['undecided', {}, 'undecided'],
    ['unread', {}, 'unread'],
  ])('%s %j: %s', (verdict, parts, expected) => expect(message(verdict, parts)).toBe(expected))
})

describe('the printed numbers that a value was carried through', () => {
  const carried = (source: string, through: readonly number[], verdict: Verdict = 'carried') =>
    toFinding(judged(verdict, '', { start: 0, end: 1, through }), source, at).message

  test.each([
    ['82 hours', '`82` on line 2'],
    ['-0.57 here', '`-0.57` on line 2'],
    ['61,000, too', '`61,000` on line 2'],
    ['61{,}000 too', '`61{,}000` on line 2'],
    ['82. Then', '`82` on line 2'],
    ['82, then', '`82` on line 2'],
    ['2.9 \\times 10^5$', '`2.9 \\times 10^5` on line 2'],
    ['2.9\\cdot10^{12}$', '`2.9\\cdot10^{12}` on line 2'],
    ['2.9    \\times    10^{-123456789}$', '`2.9    \\times    10^{-123456789}` on line 2'],
    ['2.9     \\times 10^5$', '`2.9` on line 2'],
    ['2.9 \\times     10^5$', '`2.9` on line 2'],
    ['2.9 \\times 10^{1234567890}$', '`2.9 \\times 10^{123456789` on line 2'],
    ['2.9 \\times 10^-7$', '`2.9 \\times 10^-7` on line 2'],
    ['2.9 x', '`2.9` on line 2'],
    ['x = 3', 'what is printed on line 2'],
    [' 3', 'what is printed on line 2'],
    [`${'1'.repeat(60)}2`, `\`${'1'.repeat(60)}\` on line 2`],
    [`${'1'.repeat(60)}`, `\`${'1'.repeat(60)}\` on line 2`],
  ])('%s: %s', (printed, told) =>
    expect(carried(`= ${printed}`, [2])).toBe(`Unexpected \`=\`; carried through ${told}`),
  )

  test('each is told, for what is carried only', () => {
    expect(carried('= 5 7', [2, 4])).toBe('Unexpected `=`; carried through `5` on line 2, `7` on line 4')
    expect(carried('= 5 7', [])).toBe('Unexpected `=`')
    expect(carried('= 5 7', [2], 'refuted')).toBe('Unexpected `=`')
    expect(carried('= 5 7', [2], 'holds')).toBe('holds')
  })
})
