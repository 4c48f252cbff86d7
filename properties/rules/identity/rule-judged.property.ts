import { describe, expect, test } from 'vitest'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { judgeSymbolicLinks } from '../../../src/rules/identity/rule.js'
import { readingOf } from '../book/locate/read-here.js'

type Covers = (start: number, end: number) => boolean

/** Each relation between expressions with symbols that is judged. */
function found(text: string, isCovered: Covers = () => false, headers?: readonly string[]) {
  const reading = readingOf(text)
  if (headers) for (const token of reading.chains.keys()) Object.assign(token, { headers })
  const values = new SymbolTable([reading])
  return judgeSymbolicLinks(reading, values, values, isCovered, { seed: 1, points: 20 }).map(one => ({
    rule: one.rule,
    exercise: one.exercise,
    through: one.through,
    statement: text.slice(one.from, one.to),
    right: text.slice(one.start, one.end),
    verdict: one.judgement.verdict,
    reason: one.judgement.reason,
    explanation: one.judgement.explanation,
  }))
}
const told = (...asked: Parameters<typeof found>) =>
  found(...asked).map(({ statement, verdict }) => `${statement} ${verdict}`)

describe('a relation between expressions with symbols', () => {
  test('is told with its place', () => {
    expect(found('So $a + b = b + a$.')).toEqual([
      {
        rule: 'identity',
        exercise: null,
        through: [],
        statement: 'a + b = b + a',
        right: 'b + a',
        verdict: 'holds',
        reason: null,
        explanation: 'normal form',
      },
    ])
  })

  test('by whoever has something to say of it', () => {
    expect(told('So $\\frac{d}{dx} x^4 = 4 x^3$.')).toEqual(['\\frac{d}{dx} x^4 = 4 x^3 holds'])
    expect(told('With $N = \\sqrt{C / 150}$ we have $N \\propto C^{1/2}$.')).toEqual([
      'N \\propto C^{1/2} holds',
    ])
    expect(told('For every $p \\in (0, 1)$, $p (1 - p) < p$.')).toEqual(['p (1 - p) < p holds'])
    expect(told('For every $p \\in (0, 1)$, $p (1 - p) < p^2$.')).toEqual(['p (1 - p) < p^2 refuted'])
    expect(told('With $D = 20 N$, hence $6 N D = 120 N^2$.')).toEqual(['6 N D = 120 N^2 holds'])
    expect(told("With $f(x) = x^2$ we have $f'(x) = 2 x$.")).toEqual(["f'(x) = 2 x holds"])
  })

  test('each link of a chain, but none that is covered', () => {
    const text = 'So $a + b = b + a = a + b + 0$.'
    expect(told(text)).toEqual(['a + b = b + a holds', 'b + a = a + b + 0 holds'])
    const first = text.indexOf('=')
    expect(told(text, start => start === first)).toEqual(['b + a = a + b + 0 holds'])
    expect(told(text, (_, end) => end === first + 1)).toEqual(['b + a = a + b + 0 holds'])
    expect(told(text, () => true)).toEqual([])
  })

  test.each([
    ['of numbers alone', 'So $2 + 2 = 4$.', []],
    ['of symbols on one side', 'So $a - a = 0$.', ['a - a = 0 holds']],
    ['of symbols on the other', 'So $0 = a - a$.', ['0 = a - a holds']],
    ['that nobody judges', 'So $a = b$.', []],
    ['that is taken up by an arrow', 'So $a + b = b + a \\Rightarrow c = d$.', []],
    [
      'whose first part may belong to what stands before it',
      'So 5 times $a + b = b + a = a + b$.',
      ['b + a = a + b holds'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected))

  test('but none of a table', () => {
    expect(told('So $a + b = b + a$.', () => false, ['a'])).toEqual([])
  })

  test('what is false is in doubt where its sentence may not claim it', () => {
    const [first] = found('For every $p \\in (0, 1)$ solve $p (1 - p) < p^2$.')
    expect(first).toMatchObject({ verdict: 'undecided', reason: 'uncertain-place' })
    expect(first!.explanation).toMatch(/^its sentence may say what is sought: "solve"; ./)
    expect(told('For every $p \\in (0, 1)$ solve $p (1 - p) < p$.')).toEqual(['p (1 - p) < p holds'])
  })

  test('what has no value is left unread', () =>
    expect(told('For every $x > 0$, $x^{10^{100000000}} = 2^{10^{100000000}}$.')).toEqual([]))
})
