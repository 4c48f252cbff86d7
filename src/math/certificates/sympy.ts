import { primitiveFunction } from '../functions/functions.js'
import type { Rational } from '../number/rational.js'
import { guardDepth } from '../term/depth.js'
import { exactValue } from '../term/evaluate.js'
import { keyOf } from '../term/key.js'
import { toPlain } from '../term/print.js'
import { freeIndicesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

/** A name of a statement, and what it is. */
export interface PythonName {
  readonly kind: 'symbol' | 'group' | 'size' | 'index' | 'function' | 'application'
  readonly name: string
}

const LETTERS: Readonly<Record<PythonName['kind'], string>> = {
  symbol: 'x',
  group: 'g',
  size: 'n',
  index: 'i',
  function: 'f',
  application: 'a',
}

/** Identifiers of Python for the names of one statement: x0, x1, … for symbols, g0, … for groups; no name is a keyword. */
export class PythonNames {
  private readonly identifiers = new Map<string, string>()
  private readonly names = new Map<string, PythonName>()

  /** `sizes` are the symbols that count members. */
  constructor(private readonly sizes: ReadonlySet<string>) {}

  /** By identifier, in the order in which they were met. */
  get all(): ReadonlyMap<string, PythonName> {
    return this.names
  }

  identifier(kind: PythonName['kind'], name: string): string {
    const key = JSON.stringify([kind, name])
    const known = this.identifiers.get(key)
    if (known !== undefined) return known
    const count = [...this.names.values()].filter(other => other.kind === kind).length
    const identifier = `${LETTERS[kind]}${count}`
    this.identifiers.set(key, identifier)
    this.names.set(identifier, { kind, name })
    return identifier
  }

  isSize(name: string): boolean {
    return this.sizes.has(name)
  }
}

/** Python reads no integers of more than 4300 digits from a text. */
const MAX_DIGITS = 4_000

const MAX_PARTS = 20_000

/** Python gives up at 200 open brackets; one level of a term opens three at most. */
const MAX_LEVELS = 60

/**
 * The term as source text of SymPy (Meurer et al., 2017), whose names come from an object `sp`: SymPy itself, or another
 * arithmetic with the same functions. Groups are lists, indices count from 0, sums are comprehensions over as many members
 * as their size says; a power whose exponent is no number is written e^(exponent · ln base), as it is defined; opaque
 * applications are calls of `opaque`. Throws RangeError for a term that is too large to write out.
 */
export function toSymPy(term: Term, names: PythonNames): string {
  guardDepth(term)
  return new Writer(names).text(term)
}

class Writer {
  private parts = 0
  private level = 0

  constructor(private readonly names: PythonNames) {}

  text(term: Term): string {
    if (++this.parts > MAX_PARTS) throw new RangeError(`sympy: expected at most ${MAX_PARTS} parts, got more`)
    if (++this.level > MAX_LEVELS)
      throw new RangeError(`sympy: expected at most ${MAX_LEVELS} levels, got more`)
    const text = this.write(term)
    this.level--
    return text
  }

  private write(term: Term): string {
    switch (term.kind) {
      case 'number':
        return numberText(term.value)
      case 'symbol':
        return this.symbol(term.name)
      case 'indexed':
        return `${this.names.identifier('group', term.name)}[${this.index(term.index)}]`
      case 'add':
        return this.call('Add', term.terms)
      case 'multiply':
        return this.call('Mul', term.factors)
      case 'power':
        return this.power(term.base, term.exponent)
      case 'exp':
        return this.call('exp', [term.argument])
      case 'ln':
        return this.call('log', [term.argument])
      case 'sum':
        return this.sum(term)
      case 'apply':
        return this.apply(term)
    }
  }

  private call(name: string, values: readonly Term[]): string {
    return `sp.${name}(${values.map(value => this.text(value)).join(', ')})`
  }

  private symbol(name: string): string {
    if (this.names.isSize(name)) return `sp.Integer(${this.names.identifier('size', name)})`
    return this.names.identifier('symbol', name)
  }

  private index(name: string): string {
    return this.names.identifier('index', name)
  }

  private power(base: Term, exponent: Term): string {
    if (exactValue(exponent)) return this.call('Pow', [base, exponent])
    return `sp.exp(sp.Mul(${this.text(exponent)}, sp.log(${this.text(base)})))`
  }

  private sum({ index, size, body }: Term & { readonly kind: 'sum' }): string {
    const range = `range(${this.names.identifier('size', size)})`
    return `sp.Add(*[${this.text(body)} for ${this.index(index)} in ${range}])`
  }

  private apply(term: Term & { readonly kind: 'apply' }): string {
    const primitive = primitiveFunction(term.name)
    if (primitive?.sympy !== undefined) return this.call(primitive.sympy, term.arguments)
    if (primitive) throw new RangeError(`sympy: expected a function that it knows, got ${term.name}`)
    const indices = [...freeIndicesOf(term)]
    const key = indices.length > 1 ? toPlain(term) : keyOf(term)!
    const names = [
      `'${this.names.identifier('function', term.name)}'`,
      `'${this.names.identifier('application', key)}'`,
      `[${indices.map(index => this.index(index)).join(', ')}]`,
    ]
    return `opaque(${[...names, ...term.arguments.map(argument => this.text(argument))].join(', ')})`
  }
}

function numberText({ numerator, denominator }: Rational): string {
  const [above, below] = [pythonInteger(numerator), pythonInteger(denominator)]
  return denominator === 1n ? `sp.Integer(${above})` : `sp.Rational(${above}, ${below})`
}

/** An integer of Python. Throws RangeError for more digits than it reads. */
export function pythonInteger(value: bigint): string {
  const text = `${value}`
  if (text.length <= MAX_DIGITS) return text
  throw new RangeError(`sympy: expected a number of at most ${MAX_DIGITS} digits, got more`)
}
