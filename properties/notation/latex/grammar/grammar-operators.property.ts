import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'

import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

describe('signs between sets and statements are applications of their name:', () => {
  test.each(['cup', 'cap', 'setminus', 'triangle', 'oplus', 'wedge', 'vee'])('\\%s', name => {
    const [chain] = parseChains(`x + A \\${name} B`)
    expect(chainText(chain!)).toBe(`(call ${name} (add x A) B)`)
    expect(chain!.terms[0]).toMatchObject({ head: 'call', text: name, start: 0, end: 9 + name.length })
    const at = { start: 6, end: 7 + name.length }
    expect(chain!.terms[0]!.args[0]).toEqual({ head: 'symbol', text: name, args: [], ...at })
  })

  reads([
    ['A \\cup B \\cap C', '(call cup A (call cap B C))'],
    ['A \\cap B \\cup C', '(call cup (call cap A B) C)'],
    ['p \\lor q \\land r', '(call vee p (call wedge q r))'],
    ['\\lnot p \\land \\neg \\neg q', '(call wedge (call neg p) (call neg (call neg q)))'],
    ['A \\mathbin{\\triangle} B', '(call triangle A B)'],
    ['¬p ∨ q ⊕ r', '(call oplus (call vee (call neg p) q) r)'],
    ['\\{\\} \\cup A', '(call cup emptyset A)'],
    ['|A \\cup B|', '(abs (call cup A B))'],
    ['A \\setminus B = C', '(call setminus A B) = C'],
  ])
})
