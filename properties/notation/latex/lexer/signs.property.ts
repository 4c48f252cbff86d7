import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../../src/notation/tree/node.js'

const shape = ({ head, text, args }: Node): unknown => [head, text, args.map(shape)]
const read = (latex: string) =>
  parseChains(latex).map(({ terms, signs }) => [terms.map(shape), signs.map(({ operator }) => operator)])

test('a sign that is typed without TeX is the one that TeX prints', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(['>=', '\\ge'], ['<=', '\\le'], ['!=', '\\ne'], [':=', '\\coloneqq']),
      fc.constantFrom('x', '2x + 1', 'f(n)', '\\frac12'),
      fc.constantFrom('3', 'y^2', '-n'),
      ([typed, printed], left, right) => {
        expect(read(`${left} ${typed} ${right}`)).toEqual(read(`${left} ${printed} ${right}`))
      },
    ),
  )
})

test('what an exclamation mark hangs on is a factorial', () => {
  expect(read('5!=120')).toEqual(read('5! = 120'))
})

test.each(['a <=> b', 'a <== b'])('%s is none of them', latex => {
  expect(() => read(latex)).toThrow()
})
