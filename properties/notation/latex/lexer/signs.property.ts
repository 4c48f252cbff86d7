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

const remarks = fc.constantFrom('(2)', 'd', '\\text{iid}', "\\text{L'H}", 'a_{n + 1}')

test('a remark above a sign changes nothing of what it says, unless it asks or defines', () => {
  const pairs = fc.constantFrom(
    ['\\stackrel', '=', '='],
    ['\\overset', '\\le', '\\le'],
    ['\\overset', '\\sim', '\\sim'],
    ['\\xrightarrow', '', '\\to'],
    ['\\xrightarrow[n \\to \\infty]', '', '\\to'],
  )
  fc.assert(
    fc.property(remarks, pairs, (remark, [command, sign, plain]) => {
      const below = sign === '' ? '' : `{${sign}}`
      expect(read(`x + 1 ${command} {${remark}} ${below} y`)).toEqual(read(`x + 1 ${plain} y`))
    }),
  )
  expect(read('x \\stackrel{\\text{def}}{=} y')).toEqual(read('x := y'))
  for (const asking of ['?', '!', '\\text{why?}'])
    expect(() => read(`2 + 3 \\overset{${asking}}{=} 6`)).toThrow()
})
