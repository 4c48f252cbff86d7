import { guardDepth } from './depth.js'
import type { Term } from './term.js'

/** A term as JSON: the same tree, numbers as exact fractions in text. */
export type TermJson =
  | { readonly kind: 'number'; readonly value: string; readonly written?: string }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'indexed'; readonly name: string; readonly index: string }
  | { readonly kind: 'add'; readonly terms: readonly TermJson[] }
  | { readonly kind: 'multiply'; readonly factors: readonly TermJson[] }
  | { readonly kind: 'power'; readonly base: TermJson; readonly exponent: TermJson }
  | { readonly kind: 'exp' | 'ln'; readonly argument: TermJson }
  | { readonly kind: 'sum'; readonly index: string; readonly size: string; readonly body: TermJson }
  | { readonly kind: 'apply'; readonly name: string; readonly arguments: readonly TermJson[] }

/** A term shares its parts, a tree repeats them. */
const MAX_PARTS = 20_000

/** The tree of a term. Throws RangeError for one of more than 20,000 parts or 400 levels. */
export function termJson(term: Term): TermJson {
  guardDepth(term)
  let parts = 0
  const visit = (part: Term): TermJson => {
    if (++parts > MAX_PARTS) throw new RangeError(`termJson: expected at most ${MAX_PARTS} parts, got more`)
    switch (part.kind) {
      case 'number': {
        const value = part.value.toString()
        return part.written === undefined
          ? { kind: 'number', value }
          : { kind: 'number', value, written: part.written }
      }
      case 'symbol':
        return { kind: 'symbol', name: part.name }
      case 'indexed':
        return { kind: 'indexed', name: part.name, index: part.index }
      case 'add':
        return { kind: 'add', terms: part.terms.map(visit) }
      case 'multiply':
        return { kind: 'multiply', factors: part.factors.map(visit) }
      case 'power':
        return { kind: 'power', base: visit(part.base), exponent: visit(part.exponent) }
      case 'exp':
      case 'ln':
        return { kind: part.kind, argument: visit(part.argument) }
      case 'sum':
        return { kind: 'sum', index: part.index, size: part.size, body: visit(part.body) }
      case 'apply':
        return { kind: 'apply', name: part.name, arguments: part.arguments.map(visit) }
    }
  }
  return visit(term)
}
