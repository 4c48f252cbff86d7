import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

const members = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 })
const written = (all: readonly number[]) => (all.length === 0 ? '\\emptyset' : `\\{${all.join(', ')}\\}`)
const SIGNS = {
  '\\cap': (a: readonly number[], b: readonly number[]) => a.filter(one => b.includes(one)),
  '\\cup': (a: readonly number[], b: readonly number[]) => [...new Set([...a, ...b])],
  '\\setminus': (a: readonly number[], b: readonly number[]) => a.filter(one => !b.includes(one)),
  '\\triangle': (a: readonly number[], b: readonly number[]) => [
    ...a.filter(one => !b.includes(one)),
    ...b.filter(one => !a.includes(one)),
  ],
}
const sign = fc.constantFrom(...(Object.keys(SIGNS) as (keyof typeof SIGNS)[]))

describe('sets that are written out', () => {
  test('are what the filter of a list gives, in any order, also by their names, and nothing else', () => {
    fc.assert(
      fc.property(members, members, sign, fc.integer({ min: 1, max: 9 }), (a, b, by, other) => {
        const right = SIGNS[by](a, b)
        const wrong = right.includes(other) ? right.filter(one => one !== other) : [...right, other]
        const given = `Let $A = ${written(a)}$ and $B = ${written(b)}$. Then`
        const states = (result: readonly number[]) => `A ${by} B = ${written(result)}`
        expect(lastVerdict(`${given} $${states(right.toReversed())}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $${states(wrong)}$.`)).toBe('refuted')
        expect(lastVerdict(`We have $${written(a)} ${by} ${written(b)} = ${written(right)}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $|A ${by} B| = ${right.length}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $|A ${by} B| = ${right.length + 1}$.`)).toBe('refuted')
        expect(lastVerdict(`${given} $${other} ${a.includes(other) ? '\\in' : '\\notin'} A$.`)).toBe('holds')
        expect(lastVerdict(`${given} $${other} ${a.includes(other) ? '\\notin' : '\\in'} A$.`)).toBe(
          'refuted',
        )
        const isPart = a.every(one => b.includes(one))
        expect(lastVerdict(`We have $${written(a)} \\subseteq ${written(b)}$.`)).toBe(
          isPart ? 'holds' : 'refuted',
        )
        expect(lastVerdict(`We have $${written(b)} \\supseteq ${written(a)}$.`)).toBe(
          isPart ? 'holds' : 'refuted',
        )
        expect(lastVerdict(`We have $${written(a)} \\not\\subseteq ${written(b)}$.`)).toBe(
          isPart ? 'refuted' : 'holds',
        )
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['$[0, 2) \\cup [1, 4] = [0, 4]$', 'holds'],
    ['$(0, 2) \\cap [1, 3] = [1, 2)$', 'holds'],
    ['$(0, 2) \\cap [1, 3] = [1, 2]$', 'refuted'],
    ['$(-\\infty, 2] \\cap [0, \\infty) = [0, 2]$', 'holds'],
    ['$\\mathbb{R} \\setminus [0, 1] = (-\\infty, 0) \\cup (1, \\infty)$', 'holds'],
    ['$[1, 5] \\cap \\{1, 7\\} = \\{1\\}$', 'holds'],
    ['$[\\frac12, 1] \\setminus \\{\\frac34\\} = [\\frac12, \\frac34) \\cup (\\frac34, 1]$', 'holds'],
    ['$\\{1, 2\\} \\subsetneq \\{1, 2\\}$', 'refuted'],
    ['$\\{1, 2\\} \\supsetneq \\{1\\}$', 'holds'],
    ['$\\{1, 2\\} \\ne \\{1, 3\\}$', 'holds'],
    ['$\\{1\\} \\in \\{\\{1\\}, 2\\}$', 'holds'],
    ['$1 \\in \\{\\{1\\}, 2\\}$', 'refuted'],
    ['$(1, 2) \\in \\{(1, 2), (3, 4)\\}$', 'holds'],
    ['$(2, 1) \\in \\{(1, 2), (3, 4)\\}$', 'refuted'],
    ['$\\{1, 2, \\dots, 6\\} \\setminus \\{2, 4, \\dots, 6\\} = \\{1, 3, 5\\}$', 'holds'],
    ['$\\{a, b\\} \\cup \\{b, c\\} = \\{a, b, c\\}$', 'holds'],
    ['$\\{HH, HT\\} \\cap \\{TT, HT\\} = \\{HT\\}$', 'holds'],
  ])('%s: %s', (states, verdict) => expect(lastVerdict(`We have ${states}.`)).toBe(verdict))

  test.each([
    ['Let $U = \\{1, 2, 3\\}$ and $A = \\{1\\}$. So $A^c = \\{2, 3\\}$.', 'holds'],
    ['Let $U = \\{1, 2, 3\\}$ and $A = \\{1\\}$. So $A^c = \\{2\\}$.', 'refuted'],
    ['Let $U = \\{1, 2, 3\\}$ be the universe and $A = \\{1\\}$. So $\\overline{A} = \\{2, 3\\}$.', 'holds'],
    ['Let $A = \\{1, 2\\}$. So $|A \\times A| = 4$.', 'holds'],
    ['Let $A = \\{1, 2\\}$. So $|\\mathcal{P}(A)| = 4$.', 'holds'],
    ['Let $A = \\{1, 2\\}$. So $\\emptyset \\in \\mathcal{P}(A)$.', 'holds'],
    ['Let $A = \\{1, 2\\}$, $B = \\{2, 3\\}$ and $C = A \\cup B$. So $C \\setminus A = \\{3\\}$.', 'holds'],
    ['Let $I = [0, 2)$. So $I \\cap [1, 3] = [1, 2)$.', 'holds'],
  ])('%s: %s', (text, verdict) => expect(lastVerdict(text)).toBe(verdict))
})

describe('nothing is accused that may be meant otherwise:', () => {
  test.each([
    'We have $[1, 3] \\cup [4, 6] = [1, 6]$.',
    'We have $(2) \\cap (3) = (6)$.',
    'We have $\\{a\\} = \\{b\\}$.',
    'We have $\\{a, b\\} \\cap \\{c\\} = \\{a\\}$.',
    'We have $c \\notin \\{a, b\\}$.',
    'We have $\\{1, 2\\} \\subset \\{1, 2\\}$.',
    'Let $A = \\{1, 2\\}$. Suppose instead $A = \\{3\\}$. So $A \\cap \\{1\\} = \\{1\\}$.',
    'Let $A = \\{1, 2\\}$. Let $A$ be any set. So $A \\cap \\{1\\} = \\emptyset$.',
    'Let $A = \\{1, 2\\}$ and $B = \\{2\\}$. Then $A \\cap B = A$.',
    'Find $B$ with $A \\cup B = \\{1, 2\\}$, where $A = \\{1\\}$.',
    'Since $A \\subseteq B$ we have $A \\cap B = A$.',
    'In a topological space, for all sets $A$, $B$ we have $\\overline{A \\cup B} = \\overline{A} \\cup \\overline{B}$.',
    'We have $P(A \\cap B) = P(A) P(B)$.',
    'Let $A = \\{1, 2\\}$ and $B = \\{1, 3\\}$. So $A - B = \\{0, 1, -1, -2\\}$.',
    'Let $A = \\{1, 2\\}$ and $B = \\{1, 3\\}$. So $A \\cdot B = \\{1, 2, 3, 6\\}$.',
    'Let $X = \\{1, 2, 3\\}$. So $X \\in \\{1, 2\\}$.',
    'Let $D = \\{4, 4, 5\\}$. So $|D| = 3$.',
    'We have $A \\cup B \\cap C = A \\cap (B \\cup C)$.',
    'We have $A \\cap B = A$.',
  ])('%s', text => expect(lastVerdict(text)).not.toBe('refuted'))
})

describe('laws of sets', () => {
  test.each([
    ['$A \\cap (B \\cup C) = (A \\cap B) \\cup (A \\cap C)$', 'holds'],
    ['$A - B = A \\cap B^c$', 'holds'],
    ['$(A \\cup B)^c = A^c \\cap B^c$', 'holds'],
    ['$A \\cup A^c = U$', 'holds'],
    ['$A \\cap B \\subseteq A$', 'holds'],
    ['$A \\supseteq A \\setminus B$', 'holds'],
    ['$A \\triangle B = (A \\cup B) \\setminus (A \\cap B)$', 'holds'],
    ['For all sets $A$ and $B$, $A \\setminus B = B \\setminus A$', 'refuted'],
    ['We have $A \\setminus (B \\cap C) = (A \\setminus B) \\cap (A \\setminus C)$', 'refuted'],
    ['$A \\setminus B = B \\setminus A$', 'unread'],
  ])('%s: %s', (text, verdict) => expect(lastVerdict(`${text}.`)).toBe(verdict))
})
