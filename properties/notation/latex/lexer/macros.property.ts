import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Macro } from '../../../../src/documents/macros/macro.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'
import { expandMacros } from '../../../../src/notation/latex/lexer/macros.js'
import type { Chain, Node } from '../../../../src/notation/tree/node.js'
import { written } from '../../tree/random-latex.js'
import { refusal } from '../grammar/refusal.js'

const macro = (parameters: number, body: string, more: Partial<Macro> = {}): Macro => ({
  parameters,
  optional: null,
  body,
  isStarred: false,
  ...more,
})
const MACROS: ReadonlyMap<string, Macro | null> = new Map([
  ['\\half', macro(1, '\\frac{#1}{2}')],
  ['\\three', macro(0, '3')],
  ['\\swap', macro(2, '#2 - #1')],
  ['\\power', macro(2, '{#2}^{#1}', { optional: '2' })],
  ['\\abs', macro(2, '\\lvert #2 \\rvert', { optional: '', isStarred: true })],
  ['\\twice', macro(1, '2 \\half{\\half{#1}}')],
  ['\\eps', macro(0, '\\varepsilon')],
  ['\\scaled', macro(1, '#1\\varepsilon')],
  ['\\of', macro(1, '\\varepsilon#1')],
  ['\\again', macro(0, '\\again\\again')],
  ['\\cut', macro(0, 'x^10')],
  ['\\strange', null],
])
const read = (source: string, offset = 0) => parseChains(source, { offset, macros: MACROS })

/** A tree without its places. */
const shape = ({ head, text, args }: Node): unknown => [head, text, args.map(shape)]
const shapes = (chains: readonly Chain[]) =>
  chains.map(({ terms, signs }) => [terms.map(shape), signs.map(({ operator }) => operator)])
const nodesOf = (node: Node): Node[] => [node, ...node.args.flatMap(nodesOf)]

describe('a formula with macros', () => {
  test.each([
    ['\\half{8} = 4', '\\frac{8}{2} = 4'],
    ['\\half 8', '\\frac{8}{2}'],
    ['\\half\\three', '\\frac{3}{2}'],
    ['\\swap{1}{5} < \\three', '5 - 1 < 3'],
    ['\\power{x} + \\power[3]{x}', '{x}^{2} + {x}^{3}'],
    ['\\abs{-2} = \\abs*{2} = \\abs[\\big]{2}', '\\lvert -2 \\rvert = \\lvert 2 \\rvert = \\lvert 2 \\rvert'],
    ['\\twice{8}', '2 \\frac{\\frac{8}{2}}{2}'],
    ['\\eps n + 2\\eps\\times n', '\\varepsilon n + 2 \\varepsilon \\times n'],
    ['\\scaled{2}n + \\of{n}', '2 \\varepsilon n + \\varepsilon n'],
    ['\\text{so \\half{1}}', '\\text{so \\frac{1}{2}}'],
  ])('%s says what it stands for', (source, plain) => {
    expect(shapes(read(source))).toEqual(shapes(parseChains(plain)))
  })

  test('has arguments that end at their own brace, whatever is escaped in them', () => {
    const pieces = fc.array(fc.constantFrom('a', ' ', '{b}', '\\{', '\\}', '\\\\'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(pieces, pieces, (first, second) => {
        const [one, two] = [first, second].map(part => part.join(''))
        const expanded = expandMacros(`\\swap{${one}}{${two}} + c`, MACROS, 0)
        expect(expanded!.text).toBe(`${two} - ${one} + c`)
      }),
    )
  })

  test('says the same as one without where none is called, at the same places', () => {
    fc.assert(
      fc.property(written, fc.nat(99), ({ source }, offset) => {
        expect(read(source, offset)).toEqual(parseChains(source, { offset }))
      }),
      { numRuns: 100 },
    )
  })

  test('says the same as the plain one behind its macro, and all of it stands inside the source', () => {
    fc.assert(
      fc.property(written, fc.nat(99), ({ source }, offset) => {
        const called = `\\half{${source}}`
        const chains = read(called, offset)
        expect(shapes(chains)).toEqual(shapes(parseChains(`\\frac{${source}}{2}`)))
        for (const node of chains.flatMap(({ terms }) => terms).flatMap(nodesOf)) {
          expect(node.start).toBeGreaterThanOrEqual(offset)
          expect(node.end).toBeGreaterThanOrEqual(node.start)
          expect(node.end).toBeLessThanOrEqual(offset + called.length)
        }
        expect(nodesOf(chains[0]!.terms[0]!)[1]!.start).toBeGreaterThanOrEqual(offset + '\\half{'.length)
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['\\strange', 'syntax'],
    ['\\half', 'syntax'],
    ['\\half{1', 'syntax'],
    ['\\again', 'too-large'],
    ['\\cut', 'ambiguous'],
  ])('%s is not read', (source, reason) => {
    expect(refusal(source, { macros: MACROS }).reason).toBe(reason)
  })

  test('that would grow without end is refused in bounded time, and names its place', () => {
    const bomb = new Map(
      Array.from({ length: 19 }, (_, level) => {
        const inner = `\\${'b'.repeat(level + 2)}`
        return [`\\${'b'.repeat(level + 1)}`, macro(0, `${inner} ${inner}`)] as const
      }),
    )
    expect(() => expandMacros('x \\b', bomb, 7)).toThrow(LatexError)
    const long = new Map([['\\l', macro(0, 'x'.repeat(2000))]])
    expect(() => expandMacros('\\l'.repeat(60), long, 0)).toThrow(/at most 100000 characters/)
    try {
      expandMacros('x \\strange', MACROS, 7)
    } catch (error) {
      expect((error as LatexError).offset).toBe(9)
    }
    try {
      read('\\half{1} + )', 20)
    } catch (error) {
      expect((error as LatexError).offset).toBe(31)
    }
    expect.assertions(4)
  })
})
