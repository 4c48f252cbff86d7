import type { Rational } from '../number/rational.js'
import { multiply, number, power, type Term } from './term.js'

/** How tightly a piece of print holds together: what is looser than its place asks for goes into parentheses. */
export const SUM = 0
export const PRODUCT = 1
export const POWER = 2
export const ATOM = 3

export interface Piece {
  readonly text: string
  readonly tightness: number
}

/** A way to write terms down, from pieces that are written already. */
export interface Notation {
  readonly number: (value: Rational, written: string | undefined) => Piece
  readonly symbol: (name: string) => string
  readonly indexed: (name: string, index: string) => string
  readonly product: (factors: readonly Piece[]) => Piece
  readonly fraction: (dividend: Piece, divisor: Piece) => Piece
  readonly power: (base: Piece, exponent: Piece) => Piece
  readonly root: (radicand: Piece) => Piece
  readonly sum: (index: string, size: string, body: Piece) => Piece
  readonly call: (name: string, values: readonly Piece[]) => Piece
}

/** Longer prints are cut with an ellipsis: a term may share its parts, and a print cannot. */
const MAX_PIECES = 2_000

/** The text of a term; a - b, a/b and √a are shown where a term is built as `subtract` and its like build it. */
export const write = (term: Term, notation: Notation): string => new Writer(notation).piece(term).text

/** The piece, in parentheses if it is looser than that. */
export const enclosed = ({ text, tightness }: Piece, least: number, open = '(', close = ')'): string =>
  tightness < least ? `${open}${text}${close}` : text

class Writer {
  private pieces = 0

  constructor(private readonly notation: Notation) {}

  piece(term: Term): Piece {
    if (++this.pieces > MAX_PIECES) return { text: '…', tightness: ATOM }
    const { notation } = this
    switch (term.kind) {
      case 'number':
        return notation.number(term.value, term.written)
      case 'symbol':
        return { text: notation.symbol(term.name), tightness: ATOM }
      case 'indexed':
        return { text: notation.indexed(term.name, term.index), tightness: ATOM }
      case 'add':
        return this.total(term.terms)
      case 'multiply':
        return this.product(term.factors)
      case 'power':
        return isReciprocal(term) ? this.product([term]) : this.power(term)
      case 'exp':
      case 'ln':
        return notation.call(term.kind, [this.piece(term.argument)])
      case 'sum':
        return notation.sum(term.index, term.size, this.piece(term.body))
      case 'apply':
        return notation.call(term.name, this.all(term.arguments))
    }
  }

  /** The pieces of so many terms as there is room for. */
  private all(terms: readonly Term[]): Piece[] {
    return terms.slice(0, MAX_PIECES - this.pieces + 1).map(part => this.piece(part))
  }

  private total(terms: readonly Term[]): Piece {
    if (terms.length === 0) return this.piece(number(0))
    if (terms.length === 1) return this.piece(terms[0]!)
    const shown = terms.slice(0, MAX_PIECES - this.pieces + 1).map((part, place) => {
      const opposite = place === 0 ? undefined : oppositeOf(part)
      const text = enclosed(this.piece(opposite ?? part), place === 0 ? SUM : PRODUCT)
      return place === 0 ? text : `${opposite ? ' - ' : ' + '}${text}`
    })
    return { text: shown.join(''), tightness: SUM }
  }

  private product(factors: readonly Term[]): Piece {
    const opposite = oppositeOf(multiply(...factors))
    if (opposite) return { text: `-${enclosed(this.piece(opposite), PRODUCT)}`, tightness: SUM }
    const divisors = factors.filter(isReciprocal).map(reciprocalOf)
    const dividend = this.plainProduct(factors.filter(factor => !isReciprocal(factor)))
    return divisors.length === 0 ? dividend : this.notation.fraction(dividend, this.plainProduct(divisors))
  }

  private plainProduct(factors: readonly Term[]): Piece {
    if (factors.length === 0) return this.piece(number(1))
    return factors.length === 1 ? this.piece(factors[0]!) : this.notation.product(this.all(factors))
  }

  private power({ base, exponent }: PowerTerm): Piece {
    const isHalf = exponent.kind === 'number' && exponent.value.eq('1/2')
    if (isHalf) return this.notation.root(this.piece(base))
    return this.notation.power(this.piece(base), this.piece(exponent))
  }
}

type PowerTerm = Term & { readonly kind: 'power' }

/** The term without its minus sign, if it is shown with one. */
function oppositeOf(term: Term): Term | undefined {
  if (term.kind === 'number') return term.value.sign() < 0 ? number(term.value.neg()) : undefined
  if (term.kind !== 'multiply') return undefined
  const [first, ...rest] = term.factors
  const opposite = first?.kind === 'number' ? oppositeOf(first) : undefined
  if (opposite?.kind !== 'number') return undefined
  return opposite.value.eq(1) ? multiply(...rest) : multiply(opposite, ...rest)
}

type Reciprocal = PowerTerm & { readonly exponent: { readonly kind: 'number' } }

const isReciprocal = (term: Term): term is Reciprocal =>
  term.kind === 'power' && term.exponent.kind === 'number' && term.exponent.value.sign() < 0

function reciprocalOf({ base, exponent }: Reciprocal): Term {
  const opposite = exponent.value.neg()
  return opposite.eq(1) ? base : power(base, number(opposite))
}
