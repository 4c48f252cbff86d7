import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

/** A sign as it is typed, and as TeX has it. */
type Sign = readonly [typed: string, tex: string]
type Formula = readonly [typed: string, tex: string]

const formulas = (atoms: readonly Formula[], joins: readonly Sign[], not: (inner: Formula) => Formula) =>
  fc.letrec<{ formula: Formula }>(tie => ({
    formula: fc.oneof(
      { maxDepth: 2, depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...atoms),
      tie('formula').map(not),
      fc
        .tuple(tie('formula'), fc.constantFrom(...joins), tie('formula'))
        .map(([a, [typed, tex], b]): Formula => [`(${a[0]} ${typed} ${b[0]})`, `(${a[1]} ${tex} ${b[1]})`]),
    ),
  })).formula

const propositions = formulas(
  ['p', 'q', 'r'].map(name => [name, name]),
  [
    ['∧', '\\land'],
    ['∨', '\\lor'],
    ['⇒', '\\Rightarrow'],
  ],
  ([typed, tex]) => [`¬${typed}`, `\\lnot ${tex}`],
)

const sets = formulas(
  [
    ['A', 'A'],
    ['B', 'B'],
    ['{1, 2, 3}', '\\{1, 2, 3\\}'],
    ['∅', '\\emptyset'],
  ],
  [
    ['∩', '\\cap'],
    ['∪', '\\cup'],
    ['∖', '\\setminus'],
    ['\\', '\\setminus'],
    ['△', '\\triangle'],
  ],
  inner => inner,
)

const isTelling = ([typed]: Formula): boolean => /[∧∨⇒¬∩∪∖\\△]/.test(typed)

test('an equivalence that is typed is judged as the same in TeX', () => {
  fc.assert(
    fc.property(propositions.filter(isTelling), propositions, ([one, oneTex], [other, otherTex]) => {
      const typed = lastVerdict(`In propositional logic we have ${one} ≡ ${other}.`)
      expect(typed).toBe(lastVerdict(`In propositional logic we have $${oneTex} \\equiv ${otherTex}$.`))
    }),
    { numRuns: 60 },
  )
})

test('an equation of sets that is typed is judged as the same in TeX', () => {
  fc.assert(
    fc.property(sets.filter(isTelling), sets, ([one, oneTex], [other, otherTex]) => {
      const typed = lastVerdict(`Let A = {1, 2, 4} and B = {2, 3}. Then ${one} = ${other}.`)
      const tex = `Let $A = \\{1, 2, 4\\}$ and $B = \\{2, 3\\}$. Then $${oneTex} = ${otherTex}$.`
      expect(typed).toBe(lastVerdict(tex))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['holds', 'A \\ B = {1, 4}'],
  ['refuted', 'A \\ B = {1, 3}'],
  ['holds', 'A ∪ B = {1, 2, 3, 4}'],
  ['refuted', 'A ∩ B = ∅'],
])('%s: %s', (verdict, formula) => {
  expect(lastVerdict(`Let A = {1, 2, 4} and B = {2, 3}. Then ${formula}.`)).toBe(verdict)
})

test('each line of a block is a statement of its own', () => {
  const block = (last: string) => `De Morgan says\n\n    ¬(p ∧ q) ≡ ¬p ∨ ¬q\n    ${last}\n`
  expect(lastVerdict(block('¬(p ∨ q) ≡ ¬p ∧ ¬q'))).toBe('holds')
  expect(lastVerdict(block('¬(p ∨ q) ≡ ¬p ∨ ¬q'))).toBe('refuted')
  expect(lastVerdict('```\nA = {1, 2}\nA ∪ {3} = {1, 3}\n```\n')).toBe('refuted')
})

test.each([
  ['holds', 'p ∨ (p ∧ q) ≡ p'],
  ['refuted', 'p ∨ (p ∧ q) ≡ q'],
  ['holds', '¬(p → q) ≡ p ∧ ¬q'],
  ['refuted', '¬(p ⇒ q) ⇔ (¬p ∧ q)'],
  ['unread', 'r ≡ p ∧ q'],
])('%s: %s', (verdict, formula) => {
  expect(lastVerdict(`In propositional logic we have ${formula}.`)).toBe(verdict)
})
