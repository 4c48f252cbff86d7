import { describe, expect, test } from 'vitest'
import { judgeProportionality } from '../../../src/rules/identity/proportionality.js'
import { symbolicPlaceIn } from './links-in.js'

const judged = (text: string) => judgeProportionality(symbolicPlaceIn(text))

describe('one symbol is proportional to a power of another by the formula of the exercise', () => {
  test.each([
    ['With $N = \\sqrt{C/150}$ we have $N \\propto C^{1/2}$.', 'holds'],
    ['With $N = \\sqrt{C/150}$ we have $N \\propto C^{2/3}$.', 'refuted'],
    ['With $N = a C^2$ we have $N \\propto C^2$.', 'holds'],
    ['With $D = 20 N$ and $C = 6 N D$ we have $C \\propto N^2$.', 'holds'],
    ['With $D = 20 N$ and $C = 6 N D$ we have $C \\propto N$.', 'refuted'],
    ['With $N = C + 1$ we have $N \\propto C$.', 'refuted'],
  ])('%s %s', (text, verdict) => expect(judged(text)?.verdict).toBe(verdict))

  test.each([
    ['another relation', 'With $N = \\sqrt{C/150}$ we have $N = C^{1/2}$.'],
    ['no formula', 'We have $N \\propto C^{1/2}$.'],
    ['a number alone', 'With $N = 3$ we have $N \\propto C^{1/2}$.'],
    ['a formula without the symbol', 'With $N = 2 D$ we have $N \\propto C^{1/2}$.'],
    ['two symbols on the right', 'With $N = C D$ we have $N \\propto C D$.'],
    ['no symbol on the right', 'With $N = C D$ we have $N \\propto 3$.'],
    ['a function on the right', 'Here $f(C)$. With $N = C$ we have $N \\propto f(C)$.'],
    ['a function in the formula', 'Here $f(D)$. With $N = C f(D)$ we have $N \\propto C^2$.'],
    ['two formulas that differ', 'With $N = C$ we have it, with $N = C^2$ we have $N \\propto C^2$.'],
    ['a wrong one with a symbol that may move', 'With $N = a C^2$ we have $N \\propto C$.'],
    ['a wrong one in another case', 'In the other case $N = \\sqrt{C}$ gives $N \\propto C$.'],
  ])('%s: nothing is said', (_, text) => expect(judged(text)).toBe(null))

  test.each([
    ['With $N = C$ we have $2 N < C^2$.', null],
    // The symbol that it grows with stays, though a formula gives it too.
    ['With $C = 6 M$ and $N = \\sqrt{C/120}$ we have $N \\propto \\sqrt{C}$.', 'holds'],
    // Of two formulas put in one alone is certain.
    ['With $D = 20 N$ and $N = C$ or $N = C^2$ we have $D \\propto C$.', null],
    // It is only for positive symbols.
    ['With $N = \\sqrt{C^2}$ we have $N \\propto C$.', 'holds'],
    ['With $N = |C|$ we have $N \\propto C$.', 'holds'],
    // What is neither proved nor refuted.
    ['With $N = C (\\sin(C)^2 + \\cos(C)^2)$ we have $N \\propto C$.', null],
    ['With $N = \\max(C, 0)$ we have $N \\propto C$.', null],
  ])('%s %s', (text, verdict) => expect(judged(text)?.verdict ?? null).toBe(verdict))

  test('the ratio is shown at a positive number, beside what it is at 1', () => {
    expect(judged('With $N = C^2$ we have $N \\propto C$.')!.explanation).toBe(
      'the ratio is not the same for every C: at C = 2 the left is 2, the right 1',
    )
  })

  test('a second statement of the same formula, and one of a number, are no others', () => {
    const text = (more: string) => `With $N = C^2$ and ${more} we have $N \\propto C^2$.`
    expect(judged(text('$N = C^2$'))?.verdict).toBe('holds')
    expect(judged(text('$N = 16$'))?.verdict).toBe('holds')
    expect(judged(text('$N = C^3$'))).toBe(null)
  })

  test('it says what it rests on', () => {
    const found = judged('With $N = a C^2$ we have $N \\propto C^2$.')!
    expect(found.understood).toBe('a·C^2 ∝ C^2')
    expect(found.reading).toBe('with N = a·C^2')
    expect(found.explanation).toBe('the ratio is free of C')
    expect(found.evidence!.conditions).toEqual(expect.arrayContaining(['C > 0', 'a > 0']))
    expect(found.evidence!.level).toMatch(/^proved/)
  })

  test('or how it fails', () => {
    const found = judged('With $N = \\sqrt{C}$ we have $N \\propto C$.')!
    expect(found.explanation).toMatch(/^the ratio is not the same for every C: ./)
    expect(found.understood).toBe('sqrt(C) ∝ C')
    expect(found.reading).toBe('with N = sqrt(C)')
    expect(Object.keys(found.witness ?? {})).toEqual(['C'])
  })
})
