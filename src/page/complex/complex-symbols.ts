import { type Complex, conjugate, IMAGINARY_UNIT, real } from '../../math/complex/complex.js'
import { type ComplexSymbols, complexOf } from '../../math/complex/of-term.js'
import { PI, symbolsOf } from '../../math/term/symbols.js'
import { symbol, type Term } from '../../math/term/term.js'
import { USUAL } from '../../math/units/convention.js'
import type { Definition } from '../symbols/definition.js'
import { putFormulasIn } from '../symbols/expand-definitions.js'
import { Grounding, type Place } from '../symbols/ground.js'
import type { SymbolTable } from '../symbols/symbol-table.js'
import { ComplexNames, rootOf, USUAL_COMPLEX } from './complex-place.js'
import type { ImaginaryUnit } from './imaginary-unit.js'

/** Letters that a text uses for real numbers, lengths, angles and counts without saying so. */
const REAL: ReadonlySet<string> = new Set([...'abcdklmnpqrtuvxy', 'theta', 'phi', 'omega', 'alpha', 'beta'])
const WHOLE: ReadonlySet<string> = new Set([...'klmn'])

/** What the symbols of a relation stand for, and what that rests on. */
export interface SymbolsAt extends ComplexSymbols {
  /** The definitions that were put in. */
  readonly uses: readonly Definition[]
  /** What is taken for granted of the names: `a real`. */
  readonly taken: readonly string[]
}

/** A place of a page where it has an imaginary unit. */
export interface UnitPlace {
  readonly unit: ImaginaryUnit
  readonly place: Place
  readonly symbols: SymbolTable
}

/** z = x + iy, with two symbols that no document can write. */
const pairOf = (name: string): Complex => ({ re: symbol(`Re ${name}`), im: symbol(`Im ${name}`) })

/** The letter of a whole number or a multiple of it. */
const isWhole = (term: Term): boolean => {
  const names = [...symbolsOf(term)]
  return names.length === 1 && term.kind === 'symbol' && WHOLE.has(term.name)
}

/** What a name is once everything is known of it that does not depend on the page: the unit, π, a conjugate. */
function resolved(
  unit: string,
  meaningOf: (name: string) => Complex | null,
): (name: string) => Complex | null {
  const of = (name: string): Complex | null => {
    if (name === unit) return IMAGINARY_UNIT
    if (name === PI) return real(symbol(PI))
    const own = /^bar (.+)$/.exec(name)?.[1] ?? /^(.+)\*$/.exec(name)?.[1]
    if (own === undefined) return meaningOf(name)
    const z = of(own)
    return z && conjugate(z)
  }
  return of
}

/**
 * What the names that stay free are taken for, where the page calls them neither real nor complex: all of them complex;
 * or each what its letter usually is, z complex and a, x or θ real; or only what cannot be but complex.
 */
export type FreeNames = 'complex' | 'usual' | 'certain'

/** Symbols that stay free. */
export function freeSymbols({ unit, place, symbols }: UnitPlace, free: FreeNames): SymbolsAt {
  const names = new ComplexNames(unit.name, place, symbols)
  const taken = new Set<string>()
  const isPair = (name: string, root: string): boolean => {
    const said = names.saidOf(name, root)
    if (said?.kind === 'real') return false
    if (free === 'complex') return true
    const isComplex = names.isComplexName(name, root)
    return free === 'certain'
      ? isComplex && (said?.isHere === true || USUAL_COMPLEX.has(root))
      : isComplex || !REAL.has(root)
  }
  const meaningOf = (name: string): Complex => {
    const root = rootOf(name)
    if (isPair(name, root)) return pairOf(name)
    if (names.saidOf(name, root)?.kind === 'real') return real(symbol(name))
    taken.add(`${name} real`)
    return real(symbol(name))
  }
  return {
    meaningOf: resolved(unit.name, meaningOf),
    isWhole,
    uses: [],
    get taken() {
      return [...taken]
    },
  }
}

/** Symbols with the values that the page gives them at the place; null for one that has none. */
export function valuedSymbols(
  { unit, place, symbols }: UnitPlace,
  chosen: ReadonlyMap<string, Definition> = new Map(),
): SymbolsAt {
  const grounding = new Grounding(symbols, place, 'data', chosen, USUAL, new Set([unit.name]))
  const meaningOf = (name: string): Complex | null => {
    const closed = grounding.close(symbol(name))
    return closed && complexOf(closed, { meaningOf: resolved(unit.name, () => null), isWhole })
  }
  return {
    meaningOf: resolved(unit.name, meaningOf),
    isWhole,
    get uses() {
      return grounding.uses
    },
    taken: [],
  }
}

/** Symbols with the formulas that the page gives for them: `z = a + bi`; what has none stays free. */
export function expandedSymbols(at: UnitPlace): SymbolsAt {
  const free = freeSymbols(at, 'usual')
  const used = new Set<Definition>()
  const meaningOf = (name: string): Complex | null => {
    const { terms, uses } = putFormulasIn([symbol(name)], at.place, at.symbols, [at.unit.name])
    for (const use of uses) used.add(use)
    return complexOf(terms[0], free)
  }
  return {
    meaningOf: resolved(at.unit.name, meaningOf),
    isWhole,
    get uses() {
      return [...used]
    },
    get taken() {
      return free.taken
    },
  }
}
