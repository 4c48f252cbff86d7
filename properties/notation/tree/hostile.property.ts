import fc from 'fast-check'
import { describe, test } from 'vitest'
import { type ParseOptions, parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { canonical } from '../../../src/notation/tree/canonical.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import type { Chain, Node } from '../../../src/notation/tree/node.js'
import { sameShape } from '../../../src/notation/tree/same-shape.js'
import { written } from './random-latex.js'

/** Vitest's own `expect` would take most of the time of so many cases. */
function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`expected ${what}`)
}

/** Everything that a reader of a tree does, without asking what comes out. */
function readAll(chains: readonly Chain[]): void {
  const glossary = buildGlossary(chains)
  for (const term of chains.flatMap(({ terms }) => terms)) {
    demand(sameShape(canonical(term), canonical(term)), 'a canonical form to be its own shape')
    orLatexError(() => lower(term, glossary))
    orLatexError(() => lower(canonical(term, glossary), glossary))
  }
}

function orLatexError(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof LatexError)) throw error
  }
}

const size = (node: Node): number => 1 + node.args.reduce((sum, part) => sum + size(part), 0)

/** A tree or a LatexError within the source, in proportion to it. */
function survives(source: string, options: ParseOptions = {}): void {
  const from = options.offset ?? 0
  const isInside = (place: number) => from <= place && place <= from + source.length
  try {
    const chains = parseChains(source, options)
    const nodes = chains.flatMap(({ terms }) => terms).reduce((sum, term) => sum + size(term), 0)
    demand(nodes <= 4 * source.length + 4, 'a tree in proportion to its source')
    demand(
      chains.every(({ start, end }) => start <= end && isInside(start) && isInside(end)),
      'places in the source',
    )
    readAll(chains)
  } catch (error) {
    if (!(error instanceof LatexError)) throw error
    demand(isInside(error.offset), 'the place of the error in the source')
  }
}

const COMMANDS =
  'frac tfrac sqrt sqrt[3] hat bar tilde mathbf boxed text{ref} mathrm{KL} mathrm mathcal{L} mathbb{R} mathbb{E} operatorname{std} ' +
  'sum prod int lim max arg nabla partial exp log ln sin sigma pi alpha infty dots cdot times div pm mid | approx to in le ' +
  'propto left right bigl left( right) left. left| right| lvert rvert \\ quad , ; ! % $ begin{aligned} end{aligned} begin{cases} ' +
  'underbrace label{a} not binom { } langle rangle lfloor rfloor si{\\m} phantom{x} middle| \\[2pt] prime star foo'
const piece = fc.oneof(
  fc.constantFrom(...COMMANDS.split(' ')).map(name => `\\${name}`),
  fc.constantFrom(...'{}()[]|_^&+-*/=<>!.,;:\'%~?"$#@ \t\n'),
  fc.constantFrom('a', 'd', 'e', 'i', 'x', 'y', 'N', 'α', '×', '−', '≈', '𝔼', 'é', '\u0000', '\ud800'),
  fc.constantFrom(
    '0',
    '1',
    '10',
    '12',
    '1,234',
    '1{,}000',
    '.5',
    '2.50',
    '4e6',
    '10^{3}',
    '_{i=1}',
    '^{n}',
    '_{',
    '^{',
    '?e',
    '?f(a)',
  ),
)
const noise = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''))

/** A valid formula in which something was cut out, doubled, put in or replaced. */
const mutated = fc
  .tuple(written, fc.nat(), fc.nat(12), fc.oneof(piece, fc.constant('')), fc.boolean())
  .map(([{ source }, place, length, put, twice]) => {
    const from = place % (source.length + 1)
    const cut = source.slice(from, from + length)
    return `${source.slice(0, from)}${twice ? cut + cut : put}${source.slice(from + length)}`
  })

describe('no source brings the parser or its readers down:', () => {
  const options = fc.record({ offset: fc.nat(5000), holes: fc.boolean() })

  test('strings of noise', () => {
    fc.assert(fc.property(noise, options, survives), { numRuns: 3000 })
  })

  test('mutations of valid formulas', () => {
    fc.assert(fc.property(mutated, options, survives), { numRuns: 600 })
  })

  const BOMBS = [
    '(',
    '[',
    '{',
    '\\{',
    '|',
    '\\lvert ',
    '\\|',
    '\\langle ',
    '\\frac{',
    '\\frac1',
    '\\sqrt',
    '\\sqrt[',
    '\\hat',
    '\\mathbf',
    '\\boxed{',
    'x^{',
    'x_{',
    'a_',
    '^',
    "'",
    '-',
    '+-',
    '!',
    '\\%',
    'a/',
    '\\log',
    '\\exp(',
    '\\nabla',
    '\\partial ',
    '\\max_',
    '\\sum_i',
    '\\int ',
    'f(',
    '\\sigma(',
    '\\binom{',
    'a\\mid ',
    '(a\\mid ',
    '(a=',
    'a=',
    'a,',
    '&',
    '\\\\',
    '\\quad',
    '1,',
    '1,222',
    '\\left',
    '\\text{',
    '\\text{}',
    '\\begin{aligned}',
    '\\not',
    '.',
    '9',
    'x',
    '\\arg',
    '\\underbrace{',
    "x'",
    '\\$',
    'a-',
    '\\\\-',
    'a\\\\-',
    '\\sum_{i=1}^{99}',
    '{(',
    '10^{',
    '2\\times10^',
  ]

  test.each(BOMBS)('%s without end', bomb => {
    for (const length of [250, 6000]) survives(bomb.repeat(Math.ceil(length / bomb.length)))
  })
})
