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
})
