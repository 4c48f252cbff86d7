import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { logicAt, logicIn } from '../../../src/documents/prose-arithmetic/logic-run.js'

const tokensOf = (source: string) => readDocument(source, 'a.md').sections.flatMap(({ tokens }) => tokens)

const atoms = fc.constantFrom('p', 'q', 'A', 'B', '¬p', "A'", 'Bᶜ', '∅', '{1, 2}', '{a}')
const joins = fc.constantFrom('∪', '∩', '∖', '\\', '△', '∧', '∨')
const sides: fc.Arbitrary<string> = fc.letrec(tie => ({
  side: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    atoms,
    fc.tuple(tie('side'), joins, atoms).map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    fc.tuple(atoms, joins, atoms).map(([left, sign, right]) => `${left} ${sign} ${right}`),
  ),
})).side as fc.Arbitrary<string>

test('a statement about sets or statements is read to its end, whatever stands behind it in the sentence', () => {
  fc.assert(
    fc.property(
      sides.filter(side => /[∪∩∖\\△∧∨]/.test(side)),
      fc.constantFrom('=', '≡', '⊆', '⇔'),
      sides,
      fc.constantFrom('.', ', and so on', '; next', ' for all sets', ')', ''),
      (left, sign, right, behind) => {
        const formula = `${left} ${sign} ${right}`
        expect(logicAt(formula + behind, 0)).toBe(formula.length)
        const source = `We have ${formula}${behind}`
        const [found] = logicIn(tokensOf(source), source)
        expect(source.slice(found?.start, found?.end)).toBe(formula)
      },
    ),
  )
})

test.each([
  'We take a = b and c = d.',
  'The path C:\\ and D:\\ = E.',
  'Is (A or B) = C?',
  'A ∪ B is a set.',
  'f(A ∪ B) = 3 means',
  '2 · A ∪ B = {1} · 3',
  'Go A → B → C.',
])('%s states nothing of the kind', source => {
  expect(logicIn(tokensOf(source), source).map(({ start, end }) => source.slice(start, end))).toEqual([])
})

test('brackets without end take time in proportion to what stands in the line', () => {
  const source = `${'('.repeat(20_000)}A ∪ ${'(A ∪ '.repeat(20_000)}`
  expect(logicIn(tokensOf(source), source)).toEqual([])
})
