import fc from 'fast-check'
import { describe, test } from 'vitest'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { parsePlain } from '../../../src/notation/plain/parser.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { plainChains } from './random-plain.js'

/** Vitest's own `expect` would take most of the time of so many cases. */
function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`expected ${what}`)
}

const size = (node: Node): number => 1 + node.args.reduce((sum, part) => sum + size(part), 0)

/** A tree or a LatexError within the source, in proportion to it. */
function survives(source: string, offset = 0): void {
  const isInside = (place: number) => offset <= place && place <= offset + source.length
  try {
    const chains = parsePlain(source, { offset })
    const nodes = chains.flatMap(({ terms }) => terms).reduce((sum, term) => sum + size(term), 0)
    demand(nodes <= 4 * source.length + 4, 'a tree in proportion to its source')
    demand(
      chains.every(({ start, end }) => start <= end && isInside(start) && isInside(end)),
      'places in the source',
    )
  } catch (error) {
    if (!(error instanceof LatexError)) throw error
    demand(isInside(error.offset), 'the place of the error in the source')
  }
}

const piece = fc.oneof(
  fc.constantFrom(...'()[]{}+-*/^=<>~≈!%,.;:_\\$€x√ \n\t|#@"\'`?&'),
  fc.constantFrom('**', '==', '!=', '<=', '= ~', '->', '--', '//', '...', '\\=', '\\)', '***', '~~', ':='),
  fc.constantFrom(
    '0',
    '1',
    '10',
    '12',
    '1,234',
    '1_000',
    '.5',
    '2.50',
    '4e6',
    '10**3',
    '007',
    '0x1',
    '1.2.3',
  ),
  fc.constantFrom('a', 'e', 'N', 'd_k', 'GB', 'ms', 'per step', 'sqrt(', 'log2(', 'max(', 'σ(', 'µ', 'β'),
  fc.constantFrom('−', '–', '×', '÷', '±', '𝔼', 'é', '\u0000', '\ud800', '\u2009'),
)
const noise = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''))
const mutated = fc
  .tuple(plainChains, fc.nat(), fc.nat(12), fc.oneof(piece, fc.constant('')), fc.boolean())
  .map(([{ plain }, place, length, put, twice]) => {
    const from = place % (plain.length + 1)
    const cut = plain.slice(from, from + length)
    return `${plain.slice(0, from)}${twice ? cut + cut : put}${plain.slice(from + length)}`
  })

describe('no source brings the parser of plain notation down:', () => {
  test('strings of noise', () => {
    fc.assert(fc.property(noise, fc.nat(5000), survives), { numRuns: 1000 })
  })

  test('mutations of arithmetic', () => {
    fc.assert(fc.property(mutated, fc.nat(5000), survives), { numRuns: 300 })
  })

  test('more than a person writes', () => survives('2+'.repeat(60_000)))

  const BOMBS =
    '( [ - + * ** ^ 2^ 2** 2^( 2^{ √( √2 sqrt( max( abs( log2( 2* 2/ 2, 2,222 1_000 5! 5% 5GB 5GB- $ $2 = 2= ~ \\ _ . 9 x N d_ a_a ** 2** \\( e^ x( 2(2) % ! ; :='.split(
      ' ',
    )

  test.each(BOMBS)('%s without end', bomb => {
    for (const length of [250, 2000]) survives(bomb.repeat(Math.ceil(length / bomb.length)))
    survives(`${bomb} `.repeat(500))
  })
})
