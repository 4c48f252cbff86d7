import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../../src/notation/tree/node.js'
import { written } from '../../tree/random-latex.js'
import { treeText } from './tree-text.js'

const parseTerm = (source: string, offset = 0): Node => {
  const [chain, ...others] = parseChains(source, { offset })
  expect(others).toEqual([])
  expect(chain!.signs).toEqual([])
  return chain!.terms[0]!
}

const nodesIn = (node: Node): readonly Node[] => [node, ...node.args.flatMap(nodesIn)]

const moved = (node: Node, by: number): Node => ({
  ...node,
  args: node.args.map(part => moved(part, by)),
  start: node.start + by,
  end: node.end + by,
})

describe('parsing', () => {
  test('gives back the tree that an expression was written from', () => {
    fc.assert(
      fc.property(written, ({ source, tree }) => {
        expect(treeText(parseTerm(source))).toBe(tree)
      }),
      { numRuns: 300 },
    )
  })

  test('does not see spaces between tokens, sizes of brackets, or the other spelling of a sign', () => {
    fc.assert(
      fc.property(written, ({ source, tree }) => {
        const restyled = source
          .replaceAll('\\left', '\\bigl')
          .replaceAll('\\right', '\\bigr')
          .replaceAll(' ', '\\; ')
          .replaceAll(' \\times\\; 10', '×10')
          .replaceAll('\\alpha', 'α')
        expect(treeText(parseTerm(restyled))).toBe(tree)
      }),
    )
  })

  test('places every node inside its parent', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        for (const node of nodesIn(parseTerm(source))) {
          expect(node.start).toBeLessThanOrEqual(node.end)
          for (const part of node.args) {
            expect(part.start).toBeGreaterThanOrEqual(node.start)
            expect(part.end).toBeLessThanOrEqual(node.end)
          }
        }
      }),
    )
  })

  test('reads the source of a node by itself as the same node', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        for (const node of nodesIn(parseTerm(source)).filter(isSelfContained)) {
          expect(treeText(parseTerm(source.slice(node.start, node.end)))).toBe(treeText(node))
        }
      }),
    )
  })

  test('keeps the digits of every literal', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        for (const { head, text, start, end } of nodesIn(parseTerm(source))) {
          if (head === 'number') expect(digitsOf(source.slice(start, end))).toBe(text)
        }
      }),
    )
  })

  test('moves with its offset', () => {
    fc.assert(
      fc.property(written, fc.nat(100_000), ({ source }, offset) => {
        expect(parseTerm(source, offset)).toEqual(moved(parseTerm(source), offset))
      }),
    )
  })

  test('reads a chain as its terms and signs, in order', () => {
    const operator = fc.constantFrom(
      ['=', '='],
      ['\\approx', '≈'],
      ['\\le', '≤'],
      ['\\propto', '∝'],
      ['&=', '='],
    )
    fc.assert(
      fc.property(written, fc.array(fc.tuple(operator, written), { maxLength: 3 }), (first, rest) => {
        const source = rest.reduce(
          (text, [[sign], { source: next }]) => `${text} ${sign} ${next}`,
          first.source,
        )
        const [chain, ...others] = parseChains(source)
        expect(others).toEqual([])
        expect(chain!.terms.map(treeText)).toEqual([first.tree, ...rest.map(([, { tree }]) => tree)])
        expect(chain!.signs.map(sign => sign.operator)).toEqual(rest.map(([[, sign]]) => sign))
        for (const { operator: read, start, end } of chain!.signs) {
          expect(
            rest.some(([[sign, meant]]) => meant === read && sign!.endsWith(source.slice(start, end))),
          ).toBe(true)
        }
      }),
    )
  })
})

/** An empty limit has no source, and words are a name only below a symbol. */
const isSelfContained = ({ head, text }: Node): boolean =>
  head !== 'nothing' && !(head === 'symbol' && text === 'ref')

/** The digits of a literal in brackets or not, its separators removed and its power of ten behind an e. */
const digitsOf = (source: string): string =>
  source.replaceAll(/[(){}\s,]|\\left|\\right/g, '').replace(/\\(times|cdot)10\^/, 'e')
