import type { Token } from '../../documents/model/document.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { type Replacement, substitute } from '../../math/term/substitute.js'
import { PI, sizesOf, symbolsOf } from '../../math/term/symbols.js'
import { add, number, type Term } from '../../math/term/term.js'
import { type Convention, USUAL } from '../../math/units/convention.js'
import { areMet } from '../conditions/condition.js'
import { isRecurrence, settled, writtenAt } from '../conditions/recurrence.js'
import { applicationOf, signatureOf } from '../conditions/signature.js'
import type { Reading } from '../reading.js'
import type { Definition } from './definition.js'

/** A place of a formula. */
export interface Place {
  readonly token: Token
  readonly reading: Reading
  readonly start: number
  readonly end: number
}

/** What a printed result was computed from, and the meanings that this leaned on. */
export interface Result {
  readonly data: Term
  readonly uses: readonly Definition[]
}

/** The statements of an exercise about its symbols. */
export interface Meanings {
  /** What a symbol may be at a place, the nearest statement first: those before it, and those that its sentence gives behind it. */
  meaningsAt(key: string, place: Place): readonly Definition[]
  /** The formulas of a function at a place, the nearest first. */
  functionsAt(name: string, place: Place): readonly Definition[]
  /** The same, or the nearest formula of a symbol in one other symbol: behind `y = x^2`, `y(2)` is 4. */
  callableAt(name: string, place: Place): readonly Definition[]
  /**
   * What a printed number was computed from; null for a premise. It is a result where its chain, or a formula of its
   * symbol, closes with what stands before and agrees with it but for a rounding, or where it was found to be wrong.
   */
  resultOf(meaning: Definition): Result | null
}

/** Every value from the data, or the rounded numbers as printed where there are any. */
export type Mode = 'data' | 'printed'

/** By what name a meaning may be chosen: a symbol by its key, a function by its name. */
export const chosenKey = ({ key, applied }: Pick<Definition, 'key' | 'applied'>): string =>
  applied ? `${applied.name}()` : key

/** The number of a meaning where the letter behind it is read by this convention. */
function meantBy({ term, printed }: Definition, { second }: Convention): Term {
  const [worth] = [...printed!.otherWorths].flatMap(([meaning, by]) => (second.has(meaning) ? [by] : []))
  return worth && term.kind === 'number' ? number(term.value.times(worth), term.written) : term
}

const isOther = (used: Definition, convention: Convention): boolean =>
  used.printed !== null && meantBy(used, convention) !== used.term

/** A definition that needs more steps than this to be put in is no definition of a textbook. */
const MAX_STEPS = 200

/**
 * Puts what an exercise says its symbols are into terms at one place: each symbol is the nearest statement before the
 * place that closes. Where `chosen` names a meaning, that one is taken.
 */
export class Grounding {
  private readonly known = new Map<string, Term | null>()
  private readonly open = new Set<string>()
  private readonly used = new Set<Definition>()
  private readonly printedAt = new Set<number>()
  private steps = 0

  constructor(
    private readonly values: Meanings,
    private readonly place: Place,
    private readonly mode: Mode,
    private readonly chosen: ReadonlyMap<string, Definition> = new Map(),
    private readonly convention: Convention = USUAL,
    /** What stays free: the variable of a limit. */
    private readonly bound: ReadonlySet<string> = new Set(),
  ) {}

  /** The meanings that were put in. */
  get uses(): readonly Definition[] {
    return [...this.used]
  }

  /** The offsets of the rounded results among them. */
  get through(): readonly number[] {
    return [...this.printedAt].sort((a, b) => a - b)
  }

  /** The term with everything put in; null where something has no value at this place. */
  close(term: Term): Term | null {
    // No number can be put in for what counts the members of a sum.
    if (sizesOf(term).size > 0) return null
    const replacements: Replacement[] = []
    for (const [key, part] of definableIn(term)) {
      if (key === PI || this.bound.has(key)) continue
      const to = this.valueOf(key, part)
      if (!to) return null
      replacements.push({ from: part, to })
    }
    return substitute(term, replacements)
  }

  /** What the nearest formula of a symbol or application that closes gives, whatever number it is said to be. */
  closeFormulaOf(key: string, part: Term): Term | null {
    const formulas = this.meaningsOf(key).filter(({ printed }) => printed === null)
    return this.under(
      key,
      () => this.firstOf(formulas, meaning => this.close(meaning.term)) ?? this.applied(part),
    )
  }

  private valueOf(key: string, part: Term): Term | null {
    const known = this.known.get(key)
    if (known) return known
    const value = this.under(key, () => this.stated(key, this.isOfBound(part)) ?? this.applied(part))
    this.known.set(key, value)
    return value
  }

  /** A symbol that is being put in is not put into itself. */
  private under(key: string, find: () => Term | null): Term | null {
    if (this.open.has(key) || ++this.steps > MAX_STEPS) return null
    this.open.add(key)
    const found = find()
    this.open.delete(key)
    return found
  }

  private meaningsOf(key: string): readonly Definition[] {
    const chosen = this.chosen.get(key)
    return chosen ? [chosen] : this.values.meaningsAt(key, this.place)
  }

  /** What is said of one x or n is not said of all, where these stay free. */
  private stated(key: string, isOfBound: boolean): Term | null {
    const meanings = this.meaningsOf(key).filter(({ printed }) => printed === null || !isOfBound)
    return this.firstOf(meanings, meaning => this.termOf(meaning))
  }

  private applied(term: Term): Term | null {
    const application = applicationOf(term)
    if (!application) return null
    const { name, given } = application
    const chosen = this.chosen.get(`${name}()`)
    const functions = chosen ? [chosen] : this.values.callableAt(name, this.place)
    const args = given.map(argument => this.close(argument))
    if (args.some(argument => argument === null)) return null
    const written = writtenAt(name, args as readonly Term[])
    // A page may say what a_6 or T(512) is, where what is to be put in came out as that.
    if (written && keyOf(written) !== keyOf(term)) return this.valueOf(keyOf(written)!, written)
    const fitting = functions.filter(({ applied }) => applied!.parameters.length === args.length)
    const putInto = ({ applied }: Definition) => {
      const { parameters, shift = 0 } = applied!
      const places = new Map(
        parameters.map(
          (parameter, i) => [parameter, shift === 0 ? args[i]! : add(args[i]!, -shift)] as const,
        ),
      )
      return (term: Term) => this.close(substitute(term, places))
    }
    return this.firstOf(this.counting(fitting, putInto), meaning => {
      const value = putInto(meaning)(meaning.term)
      return value && isRecurrence(name, meaning.term) ? settled(value) : value
    })
  }

  /** The formulas whose conditions are met, up to one of which that is not known. */
  private counting(
    formulas: readonly Definition[],
    putInto: (meaning: Definition) => (term: Term) => Term | null,
  ): readonly Definition[] {
    const met = formulas.map(meaning =>
      areMet(meaning.applied!.conditions, term => this.withoutBound(putInto(meaning)(term))),
    )
    const end = met.indexOf(null)
    return formulas.filter((_, i) => met[i] === true && (end < 0 || i < end))
  }

  /** Of what stays free no condition is known to be met. */
  private withoutBound(term: Term | null): Term | null {
    return term && [...symbolsOf(term)].some(name => this.bound.has(name)) ? null : term
  }

  /** f(x) and a_n where x and n stay free. */
  private isOfBound(part: Term): boolean {
    const given = applicationOf(part)?.given ?? []
    const parameters = signatureOf(part)?.parameters ?? []
    return (
      given.some(argument => this.withoutBound(argument) === null) ||
      parameters.some(name => this.bound.has(name))
    )
  }

  private firstOf(
    meanings: readonly Definition[],
    termOf: (meaning: Definition) => Term | null,
  ): Term | null {
    for (const meaning of meanings) {
      const term = termOf(meaning)
      if (!term) continue
      this.used.add(meaning)
      return term
    }
    return null
  }

  private termOf(meaning: Definition): Term | null {
    if (!meaning.printed) return this.close(meaning.term)
    const result = this.values.resultOf(meaning)
    if (!result) return meantBy(meaning, this.convention)
    if (result.uses.some(used => this.isSuperseded(used, meaning))) return null
    if (result.uses.some(used => this.chosen.has(chosenKey(used)) || isOther(used, this.convention)))
      return meaning.from ? this.close(meaning.from) : null
    for (const used of result.uses) this.used.add(used)
    const exact = exactValue(result.data)
    const isRounded = !exact?.eq(exactValue(meaning.term)!)
    if (isRounded) this.printedAt.add(meaning.printed.start)
    if (this.mode === 'printed') return meaning.term
    return exact ? number(exact) : result.data
  }

  /** Whether a symbol that a result was computed from has been given another value between the result and this place. */
  private isSuperseded(used: Definition, result: Definition): boolean {
    if (used.applied || !used.printed) return false
    const [latest] = this.values
      .meaningsAt(used.key, this.place)
      .filter(meaning => meaning.printed && this.values.resultOf(meaning) === null)
    return latest !== undefined && latest !== used && latest.start > result.start
  }
}
