import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

/** A formula as it is written, and its truth as a program has it: another derivation. */
interface Written {
  readonly text: string
  readonly truth: (p: boolean, q: boolean) => boolean
}

const formula: fc.Arbitrary<Written> = fc.letrec<{ formula: Written }>(tie => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Written>({ text: 'p', truth: p => p }, { text: 'q', truth: (_, q) => q }),
    tie('formula').map(
      ({ text, truth }): Written => ({ text: `\\neg ${text}`, truth: (p, q) => !truth(p, q) }),
    ),
    fc
      .tuple(
        fc.constantFrom(
          ['\\wedge', (a: boolean, b: boolean) => a && b] as const,
          ['\\lor', (a: boolean, b: boolean) => a || b] as const,
          ['\\oplus', (a: boolean, b: boolean) => a !== b] as const,
          ['\\to', (a: boolean, b: boolean) => !a || b] as const,
          ['\\Rightarrow', (a: boolean, b: boolean) => !a || b] as const,
          ['\\leftrightarrow', (a: boolean, b: boolean) => a === b] as const,
        ),
        tie('formula'),
        tie('formula'),
      )
      .map(
        ([[sign, by], a, b]): Written => ({
          text: `(${a.text} ${sign} ${b.text})`,
          truth: (p, q) => by(a.truth(p, q), b.truth(p, q)),
        }),
      ),
  ),
})).formula

const CASES = [true, false].flatMap(p => [true, false].map(q => [p, q] as const))

describe('formulas of logic', () => {
  test('are equivalent where a program says so, and where it does not nothing holds', () => {
    fc.assert(
      fc.property(formula, formula, (one, other) => {
        const isSame = CASES.every(([p, q]) => one.truth(p, q) === other.truth(p, q))
        const verdict = lastVerdict(`In logic, $\\neg\\neg ${one.text} \\equiv ${other.text}$.`)
        expect(verdict === 'holds').toBe(isSame)
        const struck = lastVerdict(`In logic, $\\neg\\neg ${one.text} \\not\\equiv ${other.text}$.`)
        expect(struck).toBe(isSame ? 'refuted' : 'holds')
        const isAlways = CASES.every(([p, q]) => one.truth(p, q))
        const isNever = CASES.every(([p, q]) => !one.truth(p, q))
        expect(lastVerdict(`In logic, $\\neg\\neg ${one.text}$ is a tautology.`)).toBe(
          isAlways ? 'holds' : 'refuted',
        )
        expect(lastVerdict(`In logic, $\\neg\\neg ${one.text}$ is not a contradiction.`)).toBe(
          isNever ? 'refuted' : 'holds',
        )
      }),
      { numRuns: 60 },
    )
  })

  test.each([
    ['$p \\to q \\equiv \\neg q \\to \\neg p$', 'holds'],
    ['$p \\to q \\equiv q \\to p$', 'refuted'],
    ['$p → q ≡ ¬p ∨ q$', 'holds'],
    ['$p \\iff q \\equiv (p \\to q) \\land (q \\to p)$', 'holds'],
    ['$p \\lor q \\land r \\equiv p \\lor (q \\land r)$', 'holds'],
    ['$p \\lor \\neg p \\equiv T$', 'holds'],
    ['$p \\land \\neg p \\equiv c$', 'holds'],
    ['$p \\land \\neg p \\equiv 1$', 'refuted'],
    ['$\\neg P(x) \\lor Q(x) \\equiv P(x) \\to Q(x)$', 'holds'],
    ['The formula $p \\to q$ is a tautology', 'refuted'],
  ])('%s: %s', (text, verdict) => expect(lastVerdict(`${text}.`)).toBe(verdict))

  test.each([
    'Let $r \\equiv p \\land \\neg q$.',
    'We have $\\neg p \\equiv q$.',
    'Suppose $p \\lor q \\equiv \\neg p \\land q$.',
    'We have $(A \\land B) \\iff \\neg (A \\lor B)$.',
    'We have $p \\lor q \\equiv T$.',
    'We have $a \\wedge (b \\vee c) = (a \\wedge b) \\vee c$.',
    'In a Heyting algebra $\\neg\\neg p \\land q \\equiv p \\lor q$.',
    'We have $x_n \\to x \\iff y_n \\to y$.',
    'We have $a \\to b \\iff b \\to a$.',
    'We have $u \\wedge v = -v \\wedge u$.',
    'We have $p \\to q \\to r \\equiv r \\to q \\to p$.',
    'It is wrong that $p \\to q \\equiv q \\to p$.',
    'If $p$ is true, then $p \\lor \\neg q \\equiv q \\lor p$.',
    'We have $p = 0.3$ and $q = 0.7$. So $p \\lor \\neg q \\equiv q \\land p$.',
  ])('nothing is accused that may be meant otherwise: %s', text =>
    expect(lastVerdict(text)).not.toBe('refuted'),
  )

  test('a formula of too many letters is left unread', () => {
    const letters = Array.from({ length: 13 }, (_, i) => `\\neg p_{${i}}`).join(' \\land ')
    expect(lastVerdict(`We have $${letters} \\equiv ${letters}$.`)).toBe('unread')
  })
})
