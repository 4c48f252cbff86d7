import { describe, expect, test } from 'vitest'
import { statedChains } from '../../../src/page/stated-chain.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { judgePutIn } from '../../../src/rules/identity/by-definitions.js'
import { assertedAt } from '../../../src/page/quantifiers.js'
import { readingOf } from '../book/locate/read-here.js'

/** What is judged of the statement that ends with these words, the last one where none are given. */
function judged(text: string, ending?: string, before?: string) {
  const reading = readingOf(text)
  const all = [...statedChains(reading)]
  const statement = ending === undefined ? all.at(-1)! : all.find(({ token }) => token.text.endsWith(ending))!
  const values = new SymbolTable(before === undefined ? [reading] : [readingOf(before), reading])
  const link = { left: statement.terms[0]!, sign: statement.signs[0]!, right: statement.terms[1]! }
  const asserted = assertedAt(statement.token, reading)
  const effort = { seed: 1, points: 20 }
  return judgePutIn({ link, statement, reading, values, everywhere: values, asserted, effort })
}

const verdict = (...asked: Parameters<typeof judged>) => judged(...asked)?.verdict ?? null

/** What leads to the statement, and the exercise's own formulas. */
const GIVEN = 'With $D = 20 N$ and $C = 6 N D$, hence'

describe('an identity with the formulas of its exercise put in', () => {
  test('is told with what was put in', () => {
    expect(judged(`${GIVEN} $C = 120 N^2$.`)).toMatchObject({
      verdict: 'holds',
      understood: '6·N·(20·N) = 120·N^2',
      reading: 'with C = 6·N·D, D = 20·N',
      explanation: 'normal form',
      evidence: { level: 'proved: identity', conditions: ['C = 6·N·D', 'D = 20·N'], lemmas: [], size: null },
    })
    expect(judged('So $a + b = b + a$.')).toMatchObject({
      verdict: 'holds',
      reading: null,
      evidence: { conditions: [] },
    })
    expect(judged('With $D = 20 N$, hence $D + 6 D = 140 N$.')!.evidence!.conditions).toEqual(['D = 20·N'])
  })

  test('for any size, and by lemmas', () => {
    const found = judged('So $\\sum_{k=1}^{n} 1 = n$.')
    expect([found!.verdict, found!.evidence!.size]).toEqual(['holds', 'any n'])
  })

  test('or where its symbols are positive', () => {
    expect(judged('So $\\sqrt{x^2} = x$.')!.evidence!.conditions).toEqual(['x > 0'])
    expect(judged('So $\\sqrt{x^2 y^2} = x y$.')!.evidence!.conditions).toEqual(['x > 0', 'y > 0'])
    expect(judged('For $x > 0$ we have $\\sqrt{x^2} = x$.')!.evidence!.conditions).toEqual([])
    expect(judged('With $s = \\sqrt{x^2}$, hence $s + 0 = x$.')!.evidence!.conditions).toEqual([
      'x > 0',
      's = sqrt(x^2)',
    ])
    expect(judged('With $s = \\frac{x}{x}$, hence $s + 1 = 2$.')!.evidence!.conditions).toEqual([
      'x ≠ 0',
      's = x/x',
    ])
    expect(judged(`${GIVEN} $N = \\sqrt{C / 120}$.`)!.evidence!.conditions).toEqual([
      'N > 0',
      'C = 6·N·D',
      'D = 20·N',
    ])
  })

  test.each([
    'So $a + b < b + a$.',
    'So $a + b \\approx b + a$.',
    'So $a + \\{1, 2\\} = a$.',
    'So $a = a + \\{1, 2\\}$.',
    // A name that nothing is known of is given what stands beside it.
    'So $a = b$.',
    'So $a = 100$.',
  ])('%s is not judged', text => expect(verdict(text)).toBeNull())

  test('a name that stands on both sides is judged', () => {
    expect(verdict('So $a = a + b - b$.')).toBe('holds')
    expect(verdict('With $c = a + b$, so $a = c - b$.')).toBe('holds')
  })
})

describe('what is false for the formulas that it concludes from is refuted', () => {
  test('with a witness, and what was put in', () => {
    expect(judged(`${GIVEN} $C = 100 N^2$.`)).toMatchObject({
      verdict: 'refuted',
      reading: 'with C = 6·N·D, D = 20·N',
      explanation: 'at N = 1/2 the left is 30, the right 25',
    })
    expect(verdict('With $D = 20 N$, hence $6 N D = 100 N^2$.')).toBe('refuted')
    expect(verdict(`${GIVEN} $N = \\sqrt{C / 100}$.`)).toBe('refuted')
    expect(verdict('With $D = 20 N$, hence $6 D = 100 D$.')).toBe('refuted')
  })

  test.each([
    // It does not conclude, or speaks of another case.
    'With $D = 20 N$ it is $6 N D = 100 N^2$.',
    'With $D = 20 N$ instead, hence $6 N D = 100 N^2$.',
    'With $D = 20 N$, hence $6 N D = 100 N^2$ for the other.',
    // It is another definition, or leans on no other formula.
    `${GIVEN} $C = 2 N D$.`,
    `${GIVEN} $C = 2 N D M$.`,
    'With $C = 6 N^2$, hence $C = 5 N$.',
    'With $C = 6 N^2$, hence $C = 5 M$.',
    'With $C = 6 N M$, hence $C = 5 N$.',
    'So hence $2 a = 3 a$.',
    // A side without symbols is a value that is sought.
    'With $D = 20 N$, hence $6 N D = 100$.',
    'With $D = 20 N$, hence $100 = 6 N D$.',
    // Another symbol is free, or one that has a value.
    'With $D = 20 N$, hence $6 M D = 100 N^2$.',
    'With $D = 20 N$, hence $6 N D = 100 N M$.',
    'With $D = 20 N$ and $N = 3$, hence $6 N D = 100 N^2$.',
    'With $C = 6 N M$, hence $N = \\sqrt{C / 100}$.',
    'With $D = 20 \\hat N$, hence $6 \\hat N D = 100 \\hat N^2$.',
    'With $D = 20 f(N)$, hence $6 D = 100 f(N)$.',
    // The exercise has another formula for what was put in.
    'With $D = 20 N$ or $D = 30 N$, hence $6 N D = 100 N^2$.',
    'With $D = 20 N$ and $C = 6 N D$ or $C = 7 N D$, hence $2 C = 5 N^2$.',
    'With $D = 20 N$. It is so. It is so. With $C = 6 N D$, hence $2 C = 5 N^2$.',
    'With $D = 20 N M$ and $N = 3$, hence $6 D = 100 N M$.',
    'With $D = 20 f(N)$, hence $6 D = 6 D + N$.',
  ])('%s is not', text => expect(verdict(text)).toBeNull())

  test.each([
    'With $D = 20 N$ and $D = 20 N$, hence $6 N D = 100 N^2$.',
    'With $D = 20 N = 40$, hence $6 N D = 100 N^2$.',
    'With $D = 20 N$ and $M = 3$, hence $6 N D = 100 N^2$.',
    'With $D = 20 N M$, hence $6 D = 100 N M$.',
    'It is so. It is so. It is so. With $D = 20 N$, hence $6 N D = 100 N^2$.',
  ])('%s is', text => expect(verdict(text)).toBe('refuted'))

  test('a formula behind it is of no account', () => {
    expect(verdict('With $D = 20 N$, hence $6 N D = 100 N^2$. So $D = 30 N$.', 'N^2')).toBe('refuted')
    expect(verdict('With $D = 20 N$ or $D = 30 N$, hence $6 N D = 100 N^2$. So.', 'N^2')).toBeNull()
  })

  test('from no further back than two sentences, in the same text', () => {
    const far = (sentences: number) =>
      verdict(`With $D = 20 N$. ${'It is so. '.repeat(sentences)}Hence $6 N D = 100 N^2$.`)
    expect([far(0), far(1), far(2)]).toEqual(['refuted', 'refuted', null])
    expect(
      verdict('It is so and so and so. Hence $6 N D = 100 N^2$.', undefined, 'With $D = 20 N$.'),
    ).toBeNull()
    expect(verdict('It is so and so and so. Hence $6 N D = 120 N^2$.', undefined, 'With $D = 20 N$.')).toBe(
      'holds',
    )
  })

  test('over the numbers between 0 and 1, or those that the page names', () => {
    expect(judged('With $D = 20 N$, hence $6 N D = 100 N^2$ for $N > 7$.', 'N^2')!.explanation).not.toBe(
      judged('With $D = 20 N$, hence $6 N D = 100 N^2$.')!.explanation,
    )
    // True for some, and no proof.
    expect(verdict('With $D = |N|$, hence $2 D = 2 N$.')).not.toBe('refuted')
    expect(verdict('With $D = \\sin(N)^2$, hence $D + \\cos(N)^2 + N = 1 + N$.')).toBeNull()
    expect(verdict('With $D = \\max(N, 0)$, hence $2 D = 2 N$.')).toBeNull()
  })
})
