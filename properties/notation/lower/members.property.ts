import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { number } from '../../../src/math/term/term.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { alikeIn, geometricIn, numberAt } from '../../../src/notation/lower/members.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { madeAt } from '../../../src/notation/tree/parts.js'

const node = (latex: string): Node => parseChains(latex)[0]!.terms[0]!
const memberAt = (tree: Node, at = 0) =>
  exactValue(substitute(lower(tree, buildGlossary([], {})), new Map([['k', number(at)]])))?.toString()
const index = madeAt(node('k'), 'symbol', [], 'k')
const FORMS: readonly ((n: number) => string)[] = [
  n => `${3 * n + 2}`,
  n => `${5 * 2 ** n}`,
  n => `\\frac{${n + 1}}{${3 ** n}}`,
  n => (n === 0 ? '1' : `\\frac{1}{${n + 1}}`),
  n => `${n % 2 === 0 ? '' : '-'}${2 * n + 1}^2`,
  n => `${n + 1} \\cdot ${n + 4}`,
]

test('an expression that three members share is every other member too', () =>
  fc.assert(
    fc.property(fc.constantFrom(...FORMS), fc.integer({ min: 0, max: 9 }), (form, at) => {
      const body = alikeIn(
        [0, 1, 2].map(n => node(form(n))),
        index,
      )
      expect(memberAt(body!, at)).toBe(memberAt(node(form(at))))
    }),
  ))

test('no expression is shared where the steps differ, or the forms, or the signs', () => {
  for (const members of [
    ['1', '2', '4', '7'],
    ['2', '3', '5'],
    ['1', '\\frac12', 'x'],
    ['1', '-2', '-3'],
    ['-1', '2', '-3'],
    ['1.5', '2.5', '3.5'],
  ])
    expect(alikeIn(members.map(node), index)).toBe(null)
})

test('a geometric progression goes on by the quotient of its first two members', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: -5, max: 5 }),
      fc.nat({ max: 6 }),
      (a, r, at) => {
        fc.pre(r !== 0)
        const members = [0, 1].map(n => numberAt(node('1'), a * r ** n))
        expect(memberAt(geometricIn(members, index), at)).toBe(`${a * r ** at}`)
      },
    ),
  ))
