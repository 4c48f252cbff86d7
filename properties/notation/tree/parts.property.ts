import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { madeAt, outermost, withParts } from '../../../src/notation/tree/parts.js'
import { written } from './random-latex.js'

const trees = written.map(({ source }) => parseChains(source)[0]!.terms[0]!)
const isProduct = ({ head }: Node): boolean => head === 'mul'
const partsOf = (node: Node): readonly Node[] => [node, ...node.args.flatMap(partsOf)]

test('a node stands where another does, whatever it is', () =>
  fc.assert(
    fc.property(trees, place => {
      expect(madeAt(place, 'neg', [place], '-')).toEqual({ ...place, head: 'neg', args: [place], text: '-' })
      expect(madeAt(place, 'nothing')).toMatchObject({ args: [], text: '' })
    }),
  ))

test('a tree of which no part is changed is the same tree, and one with another part keeps all others', () =>
  fc.assert(
    fc.property(trees, tree => {
      expect(withParts(tree, part => part)).toBe(tree)
      const [first, ...others] = tree.args
      const changed = withParts(tree, part => (part === first ? madeAt(part, 'text', [], 'x') : part))
      expect(changed.args.slice(1)).toEqual(others)
      if (first) expect(changed.args[0]!.text).toBe('x')
    }),
  ))

test('the outermost parts of a kind hold all others of that kind, and none of each other', () =>
  fc.assert(
    fc.property(trees, tree => {
      const found = outermost(tree, isProduct)
      const inside = new Set(found.flatMap(partsOf))
      expect(
        partsOf(tree)
          .filter(isProduct)
          .every(part => inside.has(part)),
      ).toBe(true)
      for (const one of found) {
        expect(isProduct(one)).toBe(true)
        expect(found.filter(other => partsOf(one).includes(other))).toEqual([one])
      }
    }),
  ))
