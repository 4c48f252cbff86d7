import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { parsePlain } from '../../../src/notation/plain/parser.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { TYPED, type Typed } from './typed.js'

const shape = ({ head, text, args }: Node): unknown => [head, text, args.map(shape)]
const treeOf = (chains: ReturnType<typeof parseChains>) => chains.map(({ terms }) => terms.map(shape))
const typed = fc.constantFrom(...TYPED)
const sum = fc
  .array(typed, { minLength: 1, maxLength: 3 })
  .map((parts): Typed => [0, 1].map(i => parts.map(part => part[i]).join(' + ')) as unknown as Typed)

describe('what people type for calls, derivatives and powers', () => {
  test('is read as LaTeX has it', () =>
    fc.assert(
      fc.property(sum, sum, ([left, l], [right, r]) => {
        const plain = treeOf(parsePlain(`${left} = ${right}`, { letters: 'symbols' }))
        expect(plain).toEqual(treeOf(parseChains(`${l} = ${r}`)))
      }),
    ))

  test.each([
    ['a star that may belong to a name', 'π*(y) = r(y)'],
    ['a member of a list', 'log p[0] = 2'],
    ['a program', 'P(x == "a") = 1'],
  ])('%s is refused', (_, source) => {
    expect(() => parsePlain(source, { letters: 'symbols' })).toThrow(LatexError)
  })
})
