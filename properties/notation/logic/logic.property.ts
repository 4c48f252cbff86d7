import { describe, expect, test } from 'vitest'
import type { Formula } from '../../../src/math/logic/formula.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { isCustomary, propositionOf, tellingOf } from '../../../src/notation/logic/proposition.js'
import {
  complementedIn,
  hasComplement,
  isEmptySet,
  isSetName,
  joinsSets,
  lawOf,
  operationIn,
  setName,
} from '../../../src/notation/logic/set-algebra.js'
import {
  intervalIn,
  isCertainInterval,
  isInfinite,
  listedIn,
  partWhere,
} from '../../../src/notation/logic/set-literal.js'

const nodeOf = (source: string) => parseChains(source)[0]!.terms[0]!

/** A formula with a bracket around everything that is joined. */
function shown(formula: Formula | null): string {
  if (!formula) return 'none'
  if (formula.kind === 'letter') return formula.name
  if (formula.kind === 'constant') return formula.value ? '1' : '0'
  if (formula.kind === 'not') return `not ${shown(formula.of)}`
  return `(${shown(formula.left)} ${formula.by} ${shown(formula.right)})`
}

describe('a formula of logic', () => {
  test.each([
    ['\\neg p \\wedge q', '(not p and q)'],
    ['p \\lor q \\land r', '(p or (q and r))'],
    ['p \\lor q \\lor r', '((p or q) or r)'],
    ['((p \\to q) \\to r)', '((p implies q) implies r)'],
    ['(p \\land q \\Rightarrow r)', '((p and q) implies r)'],
    ['(p \\leftrightarrow \\overline{q})', '(p iff not q)'],
    ['p_1 \\oplus 1', '(p_1 xor 1)'],
    ['\\top \\land \\text{false}', '(1 and 0)'],
    ['\\neg P(x) \\lor Q', '(not P(x) or Q)'],
    ['p \\oplus q \\lor r', 'none'],
    ['(p \\to q \\to r)', 'none'],
    ['p + q \\lor r', 'none'],
    ['\\neg (p + q)', 'none'],
    ['2 \\lor p', 'none'],
    ['\\sin x \\lor p', 'none'],
    ['A \\cap B', 'none'],
    ['(= p)', 'none'],
    ['p \\lor \\infty', 'none'],
  ])('%s is %s', (source, text) => expect(shown(propositionOf(nodeOf(source)))).toBe(text))

  test.each([
    ['\\neg p', 'certain'],
    ['(p \\lor \\neg q)', 'certain'],
    ['p \\lor q', 'possible'],
    ['f(p \\to q)', 'possible'],
    ['p', 'none'],
    ['A \\cap B', 'none'],
  ])('%s tells of propositions: %s', (source, telling) => expect(tellingOf(nodeOf(source))).toBe(telling))

  test('has its customary letters', () => {
    expect(['p', 'S', 'a', 'p_1', 't'].map(isCustomary)).toEqual([true, true, false, false, false])
  })

  test.each([
    ['p \\to q \\equiv \\neg q \\to \\neg p', 2, '≡'],
    ['p \\Rightarrow q \\iff \\neg q \\Rightarrow \\neg p', 2, '⇔'],
    ['p \\iff q \\equiv (p \\to q) \\land (q \\to p)', 2, '≡'],
    ['\\neg p \\lor q \\equiv p \\to q \\equiv \\neg q \\to \\neg p', 3, '≡≡'],
    ['p \\to q \\to r \\equiv \\neg p', 4, '→→≡'],
    ['x_n \\to x \\iff y_n \\to y', 4, '→⇔→'],
    ['a \\to b \\iff b \\to a', 4, '→⇔→'],
    ['p \\to q', 2, '→'],
    ['f: A \\to B', 3, '→→'],
  ])('%s has its arrows inside where its sides are formulas', (source, count, operators) => {
    const [chain] = parseChains(source)
    expect(chain!.terms).toHaveLength(count)
    expect(chain!.signs.map(({ operator }) => operator).join('')).toBe(operators)
  })
})

describe('a law of sets', () => {
  test.each([
    ['A \\cap (B \\cup C)', '(A and (B or C))'],
    ['A \\setminus B', '(A without B)'],
    ['A - B', '(A without B)'],
    ['A \\triangle \\emptyset', '(A xor 0)'],
    ['(A \\cup B)^c', 'not (A or B)'],
    ['A^{\\complement} \\cap B_1', '(not A and B_1)'],
    ['A \\cup B \\cap C', 'none'],
    ['A \\cup B - C', 'none'],
    ['A \\setminus B \\setminus C', 'none'],
    ['A \\cap \\infty', 'none'],
    ['A^2 \\cap B', 'none'],
    ['-A - B', 'none'],
    ['A - B - C', 'none'],
    ['(A + B)^c', 'none'],
    ['p \\land q', 'none'],
  ])('%s is %s', (source, text) => expect(shown(lawOf(nodeOf(source), 'unknown'))).toBe(text))

  test('takes a bar and a prime for a complement only where the page does', () => {
    for (const source of ['\\overline{A}', "A'"]) {
      expect(shown(lawOf(nodeOf(source), 'complement'))).toBe('not A')
      expect(shown(lawOf(nodeOf(source), 'unknown'))).toBe('none')
      expect(complementedIn(nodeOf(source), 'unknown')).toBeNull()
      expect(hasComplement(nodeOf(source))).toBe(false)
    }
    expect(hasComplement(nodeOf('A \\cap B^c'))).toBe(true)
  })

  test('joins sets somewhere, or does not', () => {
    expect(['P(A \\cap B)', 'A - B', 'A', '\\emptyset'].map(source => joinsSets(nodeOf(source)))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(operationIn(nodeOf('A \\cup B'))!.by).toBe('or')
    expect(isEmptySet(nodeOf('\\varnothing'))).toBe(true)
    expect(isEmptySet(nodeOf('A'))).toBe(false)
    expect(['A', '\\pi', '\\bar A', '2'].map(source => isSetName(nodeOf(source)))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(setName(nodeOf('A_1'))).toBe('A_1')
  })
})

describe('what is written out', () => {
  const count = (source: string) => listedIn(nodeOf(source), source)?.length

  test.each([
    ['\\{1, 2\\}', 2],
    ['\\{1\\}', 1],
    ['\\{(1, 2)\\}', 1],
    ['\\{(1, 2), (2, 1)\\}', 2],
    ['\\{\\{1, 2\\}\\}', 1],
    ['\\left\\{\\, 1, 2\\right\\}', 2],
    ['\\{\\}', 0],
    ['\\{\\emptyset\\}', 1],
    ['\\{1\\} \\cup A', undefined],
    ['(1, 2)', undefined],
    ['\\emptyset', undefined],
  ])('%s lists %s', (source, members) => expect(count(source)).toBe(members))

  test.each([
    ['[0, 1)', true, true],
    ['(0, 1)', true, false],
    ['(0, \\infty)', true, true],
    ['(-\\infty, 0)', true, true],
    ['[0, 1, 2]', false, false],
    ['\\{0, 1\\}', false, false],
  ])('%s is an interval: %s, for certain: %s', (source, isInterval, isCertain) => {
    expect(intervalIn(nodeOf(source), source) !== null).toBe(isInterval)
    expect(isCertainInterval(nodeOf(source), source)).toBe(isCertain)
  })

  test('is found inside, and infinity by its sign', () => {
    const source = 'A \\cup \\{1, 2\\}'
    expect(partWhere(nodeOf(source), part => listedIn(part, source) !== null)!.start).toBe(7)
    expect(partWhere(nodeOf('A'), ({ head }) => head === 'number')).toBeNull()
    expect(isInfinite(nodeOf('\\infty'), true)).toBe(false)
    expect(isInfinite(nodeOf('-\\infty'), true)).toBe(true)
  })
})

describe('a congruence', () => {
  const text = (source: string) =>
    parseChains(source)
      .map(
        ({ terms, signs }) =>
          `${terms.map(({ text: name }) => name).join(' ')} ${signs.map(({ operator }) => operator).join('')}`,
      )
      .join('; ')

  test.each([
    ['2^4 \\equiv 1 \\mod{5}', 'residue residue ='],
    ['6 \\equiv -1 \\mod 7', 'residue residue ='],
    ['3 \\equiv 13 \\equiv 23 \\pmod{10}', 'residue residue residue =='],
    ['3 \\equiv 1 \\bmod 2', 'residue residue ='],
    ['3 \\equiv 1 \\text{ mod } 2', 'residue residue ='],
    ['3 \\not\\equiv 1 \\pod 5', 'residue residue ≠'],
    ['a \\equiv b \\pmod n \\implies c \\equiv d \\pmod n', 'residue residue =; residue residue ='],
    ['17 \\bmod 5 = 2', 'mod 2 ='],
    ['3 \\equiv 4', '3 4 ≡'],
  ])('%s is %s', (source, expected) => expect(text(source)).toBe(expected))
})
