import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'
import type { Node } from '../../../../src/notation/tree/node.js'

const treeOf = ({ head, text, args }: Node): unknown => [head, text, args.map(treeOf)]
const treesOf = (source: string) => parseChains(source).map(({ terms }) => terms.map(treeOf))
const part = fc.constantFrom('n', '2', 'a + b', '3x', 'k - 1', '\\alpha')

describe('what stands between two parts of a group', () => {
  test('takes all of the group on either side, as the command before two groups does', () => {
    fc.assert(
      fc.property(part, part, (one, other) => {
        expect(treesOf(`1 + {${one} \\over ${other}}`)).toEqual(treesOf(`1 + \\frac{${one}}{${other}}`))
        expect(treesOf(`1 + {${one} \\choose ${other}}`)).toEqual(treesOf(`1 + \\binom{${one}}{${other}}`))
      }),
    )
  })
})

describe('an empty group', () => {
  test('says nothing between the parts of a formula', () => {
    const pieces = fc.constantFrom(['a', '=', 'b'], ['2', '+', '3', '=', '5'], ['x', '\\le', 'y'])
    fc.assert(
      fc.property(pieces, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (all, places) => {
        const spaced =
          all.map((piece, at) => `${places[at] ? '{} ' : ''}${piece} `).join('') + (places[5] ? '{}' : '')
        expect(treesOf(spaced)).toEqual(treesOf(all.join(' ')))
      }),
    )
  })
})

describe('a colon', () => {
  test('leads from a function to the sets that it maps between, and stands for no relation elsewhere', () => {
    fc.assert(
      fc.property(fc.constantFrom('f', '\\phi'), fc.constantFrom('A', 'U', '\\mathbb{R}'), (name, set) => {
        const shape = (colon: string) =>
          parseChains(`${name} ${colon} ${set} \\to B`).map(({ signs }) =>
            signs.map(({ operator }) => operator),
          )
        expect(shape(':')).toEqual([['→', '→']])
        expect(shape('\\colon')).toEqual([['→', '→']])
        expect(() => parseChains(`${name}_0 : p = 0.5`)).toThrow(LatexError)
      }),
    )
  })
})
