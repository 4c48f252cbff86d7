import { firstBehind } from '../../documents/model/range.js'
import { isSameTerm } from '../../math/term/equality.js'
import { definableIn } from '../../math/term/key.js'
import type { Node } from '../../notation/tree/node.js'
import { GivenDistributions } from '../chance/given-distributions.js'
import { GivenKinds } from '../matrices/given-kinds.js'
import { GivenSizes } from '../matrices/given-sizes.js'
import { nearly } from '../quantities/agrees.js'
import { figureOfNode } from '../quantities/printed-figure.js'
import type { Reading } from '../reading.js'
import { type StatedChain, statedChains } from '../stated-chain.js'
import { declaredIn } from './declaration.js'
import { type Definition, definitionsIn } from './definition.js'
import { GivenArrays } from './given-arrays.js'
import { type GivenConstant, givenConstant, renamesPi } from './given-constant.js'
import { GivenFamilies } from './given-families.js'
import { GivenSets } from './given-sets.js'
import { Grounding, type Meanings, type Place, type Result } from './ground.js'

const PRIMES = ["'", "''", "'''"] as const

/** Of one symbol no more statements than these are looked at, since a hostile page has no end of them. */
const MAX_MEANINGS = 8
/** The same where all of them are asked for. */
const MAX_MEANINGS_IN_ALL = 64

/**
 * What an exercise says that its symbols are, in reading order through all its parts: a later part may use what the
 * exercise or an earlier part gave.
 */
export class SymbolTable implements Meanings {
  private readonly byKey = new Map<string, Definition[]>()
  private readonly byFunction = new Map<string, Definition[]>()
  private readonly results = new Map<Definition, Result | null>()
  private readonly wrong = new Set<number>()
  /** Where names are declared anew, in order. */
  private readonly declarations = new Map<string, number[]>()
  private readonly constants: GivenConstant[] = []
  private isPiRenamed = false
  /** The vectors and matrices that it gives. */
  readonly arrays = new GivenArrays()
  /** What it says of families of numbers. */
  readonly families = new GivenFamilies()
  /** How many rows the matrices have of which it gives no entries. */
  readonly sizes = new GivenSizes()
  /** The names that it brings in as matrices and vectors. */
  readonly kinds = new GivenKinds()
  /** The sets that it gives. */
  readonly sets = new GivenSets()
  /** The distributions that it gives random variables. */
  readonly distributions = new GivenDistributions()
  /** Expressions beside the numbers that they are said to be. */
  private readonly numbers: { readonly side: Node; readonly says: string }[] = []

  /**
   * Of the text before the first exercise, and of an exercise that is answered elsewhere, only what it gives and defines is
   * taken: what it computes is its own.
   */
  constructor(readings: readonly Reading[], before: readonly Reading[] = []) {
    for (const reading of [...before, ...readings]) {
      this.distributions.noteWords(reading)
      this.sizes.noteWords(reading)
      this.kinds.noteWords(reading)
      for (const statement of statedChains(reading)) {
        const meanings = definitionsIn(statement, reading)
        const isBefore = before.includes(reading)
        for (const meaning of meanings) if (!isBefore || isGiven(meaning)) this.add(meaning)
        if (!isBefore) this.noteNumbers(statement)
        this.arrays.note(statement, reading)
        this.families.note(statement, reading)
        this.sets.note(statement, reading)
        this.distributions.note(statement, reading)
        for (const name of declaredIn(statement, reading)) this.declare(name, statement.chain.start)
        const given = givenConstant(statement, reading)
        if (given) this.constants.push(given)
        this.isPiRenamed ||= renamesPi(statement, reading)
      }
    }
    this.forgetAlternatives()
  }

  /** Of the functions that prose lists under one name, "try f(x) = 1/x, f(x) = x²", none is the one that a later line means. */
  private forgetAlternatives(): void {
    for (const [name, own] of this.byFunction) {
      const listed = own.filter(({ token }) => token.notation === 'plain')
      if (listed.some(({ term }) => !isSameTerm(term, listed[0]!.term)))
        this.byFunction.set(
          name,
          own.filter(({ token }) => token.notation !== 'plain'),
        )
    }
  }

  /** Whether π is a name here, which has a value of its own. */
  get hasOwnPi(): boolean {
    return this.isPiRenamed
  }

  /** Whether a statement that begins at an offset gives a number for a constant. */
  givesConstant(offset: number): boolean {
    return this.constants.some(({ start }) => start === offset)
  }

  /** The numbers that statements other than the one at an offset give for constants. */
  constantsBeside(offset: number): readonly GivenConstant[] {
    return this.constants.filter(({ start }) => start !== offset)
  }

  private noteNumbers({ terms }: StatedChain): void {
    terms.slice(1).forEach((right, i) => {
      const figure = figureOfNode(right)?.figure
      if (figure && figureOfNode(terms[i]!) === null)
        this.numbers.push({ side: terms[i]!, says: `${figure.digits} ${figure.factor}` })
    })
  }

  /** How many different numbers the exercise says that such an expression is. */
  numbersOf(isAlike: (side: Node) => boolean): number {
    return new Set(this.numbers.filter(({ side }) => isAlike(side)).map(({ says }) => says)).size
  }

  private declare(name: string, at: number): void {
    const own = this.declarations.get(name)
    if (own) own.push(at)
    else this.declarations.set(name, [at])
  }

  private add(meaning: Definition): void {
    const { applied, key } = meaning
    const [index, name] = applied ? [this.byFunction, applied.name] : [this.byKey, key]
    const own = index.get(name)
    // Of another function its derivatives are others too.
    if (applied && own?.some(({ term }) => !isSameTerm(term, meaning.term)))
      for (const primes of PRIMES) this.declare(`${name}${primes}`, meaning.start)
    if (own) own.push(meaning)
    else index.set(name, [meaning])
  }

  /** Notes that the number printed at an offset is wrong: what follows from it follows from another value. */
  noteWrong(at: number): void {
    this.wrong.add(at)
    for (const [meaning, result] of this.results)
      if (result === null && meaning.printed!.start === at) this.results.delete(meaning)
  }

  /** Whether a statement that begins at an offset says what a symbol is. */
  isKnown(start: number): boolean {
    return [...this.byKey.values()].some(own => own[firstFrom(own, start)]?.start === start)
  }

  meaningsAt(key: string, place: Place): readonly Definition[] {
    return this.reaching(key, this.byKey.get(key), place)
  }

  functionsAt(name: string, place: Place): readonly Definition[] {
    return this.reaching(name, this.byFunction.get(name), place)
  }

  callableAt(name: string, place: Place): readonly Definition[] {
    const functions = this.functionsAt(name, place)
    if (functions.length > 0) return functions
    const [nearest] = this.meaningsAt(name, place)
    const parameters = nearest?.printed === null ? [...definableIn(nearest.term).keys()] : []
    // `N' = 0.1 N` is of some time, at which both are taken.
    const isOfOne = parameters.length === 1 && !name.startsWith(`${parameters[0]}'`)
    return isOfOne ? [{ ...nearest!, applied: { name, parameters, conditions: [] } }] : []
  }

  /** The last formula of each function that is given before a place. */
  functionsBefore(start: number): readonly Definition[] {
    return [...this.byFunction.values()].flatMap(own => own[firstFrom(own, start) - 1] ?? [])
  }

  /** The last formula of each symbol that is given before a place. */
  formulasBefore(start: number): readonly Definition[] {
    return [...this.byKey.values()].flatMap(
      own => own.slice(0, firstFrom(own, start)).findLast(({ printed }) => printed === null) ?? [],
    )
  }

  /** Everything that the exercise says of a symbol or function, wherever it says it. */
  everyMeaning({ key, applied }: Pick<Definition, 'key' | 'applied'>): readonly Definition[] {
    const own = (applied ? this.byFunction.get(applied.name) : this.byKey.get(key)) ?? []
    return own.slice(-MAX_MEANINGS_IN_ALL)
  }

  /** The numbers that members of a sequence are said to be. */
  valuesIn(sequence: string): readonly Definition[] {
    const keys = [...this.byKey.keys()].filter(
      key => key.startsWith(sequence) && /^\d+$/.test(key.slice(sequence.length)),
    )
    return keys.flatMap(key => this.byKey.get(key)!.filter(({ printed }) => printed !== null))
  }

  /** The numbers that symbols are given, symbol by symbol, in order; without those that were computed. */
  premises(): readonly (readonly Definition[])[] {
    return [...this.byKey.values()].map(own =>
      own.filter(meaning => meaning.printed && meaning.from === null && this.resultOf(meaning) === null),
    )
  }

  private reaching(
    name: string,
    own: readonly Definition[] | undefined,
    place: Place,
  ): readonly Definition[] {
    if (!own) return []
    const at = firstFrom(own, place.start)
    const since = this.declarations.get(name)?.findLast(declared => declared < place.start) ?? -1
    const nearest = own
      .slice(Math.max(0, at - MAX_MEANINGS), at)
      .filter(({ start, end }) => end <= place.start && start > since)
      .toReversed()
    const isHere = (meaning: Definition): boolean =>
      meaning.reading === place.reading && meaning.token.sentence === place.token.sentence
    const behind = own
      .slice(at, at + MAX_MEANINGS)
      .filter(meaning => meaning.start >= place.end && isHere(meaning) && isGivenBehind(meaning))
    return [...nearest.filter(isHere), ...behind, ...nearest.filter(meaning => !isHere(meaning))]
  }

  resultOf(meaning: Definition): Result | null {
    const known = this.results.get(meaning)
    if (known !== undefined || meaning.printed === null) return known ?? null
    // A number that leans on itself is given.
    this.results.set(meaning, null)
    const result = this.computed(meaning)
    this.results.set(meaning, result)
    return result
  }

  private computed(meaning: Definition): Result | null {
    const closing = new Grounding(this, meaning, 'data')
    const data = meaning.from
      ? closing.close(meaning.from)
      : closing.closeFormulaOf(meaning.key, meaning.named)
    const isResult = data && (this.wrong.has(meaning.printed!.start) || nearly(data, meaning.term))
    return isResult ? { data, uses: closing.uses } : null
  }
}

const isGiven = ({ printed, from, statement }: Definition): boolean =>
  printed === null || (from === null && statement.signs.every(({ operator }) => operator !== '≈'))

/** "…, where N = 5": about so is no way to say what a symbol just was. */
const isGivenBehind = ({ cue, statement }: Definition): boolean =>
  cue === 'premise' && statement.signs[0]!.operator === '='

/** Where the first of some meanings in order stands that begins at an offset or behind it. */
const firstFrom = (own: readonly Definition[], offset: number): number =>
  firstBehind(own, ({ start }) => start >= offset)
