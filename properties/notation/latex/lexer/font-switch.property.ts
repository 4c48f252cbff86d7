import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import type { Node } from '../../../../src/notation/tree/node.js'

const shape = ({ head, text, args }: Node): unknown => [head, text, args.map(shape)]
const read = (latex: string) => parseChains(latex).map(({ terms }) => terms.map(shape))

const frames = fc.constantFrom(
  (word: string) => `N_${word} = 3`,
  (word: string) => `x^{${word}} + 1`,
  (word: string) => `\\frac{D_${word}}{N} < ${word}`,
)
const words = fc.constantFrom('opt', 'd', 'max', 'Adam', 'a b', '1/2')
const spaces = fc.constantFrom('', ' ', '  ')

test('{\\rm opt} is \\mathrm{opt}, and so for each old switch and its new command', () => {
  fc.assert(
    fc.property(
      frames,
      words,
      spaces,
      fc.constantFrom(['rm', 'mathrm'], ['sf', 'mathsf'], ['tt', 'mathtt'], ['cal', 'mathcal']),
      (frame, word, space, [old, now]) => {
        expect(read(frame(`{\\${old} ${word}${space}}`))).toEqual(read(frame(`\\${now}{${word}}`)))
      },
    ),
  )
})

test('a switch that no group ends, or that only slants or thickens, changes nothing that is said', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('x + y = 2', '\\frac{a}{b} < 1', 'f(x) = x^2'),
      fc.constantFrom('bf', 'it', 'mit', 'rm'),
      (formula, name) => {
        expect(read(`\\${name} ${formula}`)).toEqual(read(formula))
      },
    ),
  )
  expect(read('{\\bf x} + 1 = y')).toEqual(read('x + 1 = y'))
})

test('a word keeps the place of its whole group', () => {
  const [chain] = parseChains('N_{\\rm opt} = 3')
  expect(chain!.terms[0]).toMatchObject({ start: 0, end: 'N_{\\rm opt}'.length })
})
