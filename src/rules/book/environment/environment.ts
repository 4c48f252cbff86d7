import { type Domain, type Domains, domainFrom } from '../../../math/engines/domain.js'
import { Rational } from '../../../math/number/rational.js'
import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { definableIn, keyOf } from '../../../math/term/key.js'
import { type Replacement, substitute } from '../../../math/term/substitute.js'
import { sizesOf, symbolsOf } from '../../../math/term/symbols.js'
import { multiply, number, type Term } from '../../../math/term/term.js'
import { parseChains } from '../../../notation/latex/grammar/parser.js'
import { gradientThrough } from '../../../notation/lower/chain-rule.js'
import { lower } from '../../../notation/lower/lower.js'
import { canonical } from '../../../notation/tree/canonical.js'
import type { Glossary } from '../../../notation/tree/glossary.js'
import type { Node } from '../../../notation/tree/node.js'
import { scaleBehind } from '../../../page/quantities/scale-behind.js'
import type { Reading } from '../../../page/reading.js'
import { type Candidate, SURE } from '../locate/candidate.js'
import { candidatesAt, type Location } from '../locate/locate.js'
import type { Claim, Definition, Exercise, Premise } from '../model/claim.js'
import { expressionsIn, expressionsOf } from './expressions-of-exercise.js'
import type { Known } from './foreign-context.js'
import { countThings, isSaid } from './listed-things.js'
import { LocalDefinitions } from './page-definitions.js'
import {
  chosenPlace,
  isNearEnough,
  type PremiseChoice,
  printedValue,
  type StatedPremise,
} from './stated-premise.js'

/** A term with everything in it that the exercise or the page defines put in its place. */
export interface Resolution {
  readonly term: Term
  /** The printed numbers that it went through. */
  readonly through: readonly Candidate[]
  /** Published constants in place of what the page does not state. */
  readonly constants: readonly string[]
  /** What the page does not state and the exercise gives: `u = 0.5`. */
  readonly assumed: readonly string[]
}

/** Whether results of the exercise count as the data give them, or as the page printed them. */
export type Source = 'data' | 'printed'
const DATA: Source = 'data'

/** What a resolution leans on, gathered while it goes on. */
interface Ledger {
  readonly through: Candidate[]
  readonly constants: string[]
  readonly assumed: string[]
}

/** Definitions are followed no deeper than this, so that two that name each other end. */
const MAX_DEPTH = 12

/** What the symbols of an exercise stand for on this page, at the place of a claim. */
export class Scope {
  private readonly premises: ReadonlyMap<string, StatedPremise>
  private readonly definitions: ReadonlyMap<string, Definition>
  private readonly results: ReadonlyMap<string, Claim>
  readonly domains: Domains
  private readonly glossary: Glossary
  private local: LocalDefinitions | null = null

  constructor(
    readonly exercise: Exercise,
    readonly reading: Reading,
    private readonly locations: ReadonlyMap<string, Location>,
    private readonly choice: PremiseChoice = 'nearest',
  ) {
    const { glossary } = reading
    this.glossary = {
      ...glossary,
      groups: new Map([...glossary.groups, ...Object.entries(exercise.groups ?? {})]),
    }
    const topics = exercise.topics ?? {}
    this.premises = this.keyed(exercise.premises, (premise, key) => {
      return { key, premise, places: candidatesAt(premise, 'expression', reading, topics) }
    })
    this.definitions = this.keyed(exercise.definitions ?? {}, definition => definition)
    this.domains = this.domainsOf(exercise.domain ?? {})
    this.results = new Map(
      exercise.claims.flatMap(claim => (claim.names ? [[this.nameOf(claim.names), claim]] : [])),
    )
  }

  /** The term that LaTeX of the book stands for on this page. */
  read(latex: string): Term {
    return this.lower(this.parse(latex))
  }

  lower(node: Node): Term {
    return lower(node, this.glossary)
  }

  /** What the symbol that a LaTeX key denotes is called. */
  nameOf(latex: string): string {
    const name = keyOf(this.read(latex))
    if (name === null)
      throw new SyntaxError(`Scope: expected a symbol as a key of ${this.exercise.number}, got ${latex}`)
    return name
  }

  /** The domains of a record whose keys are LaTeX. */
  domainsOf(record: Readonly<Record<string, Domain>>): Domains {
    return this.keyed(record, domainFrom)
  }

  /** Where the page states each premise that it states, at its cheapest place. */
  statedPremises(): { readonly premise: Premise; readonly place: Candidate }[] {
    return [...this.premises.values()].flatMap(({ premise, places }) => {
      const [place] = places.filter(isNearEnough(places))
      return place ? [{ premise, place }] : []
    })
  }

  /** Where the page states anything of the exercise, and what values its premises and results have there. */
  known(at: Candidate): Known {
    const near = [...this.premises.values()].flatMap(({ places }) => places.filter(isNearEnough(places)))
    const stated = [...this.locations.values()]
      .filter(location => location.status !== 'missing')
      .flatMap(({ places }) => places)
    const given = Object.keys(this.exercise.premises)
    const found = [...this.results.values()]
      .map(({ means }) => means)
      .filter(means => means.kind === 'quantity')
      .map(({ value }) => value)
    const values = [...given, ...found].flatMap(
      latex => exactValue(this.resolve(this.read(latex), at, DATA).term) ?? [],
    )
    const places = [...near, ...stated].filter(({ cost }) => cost <= SURE)
    return { exercise: this.exercise, places, values }
  }

  /** Puts everything defined in its place; of a result, the value of the data or what the page printed. */
  resolve(
    term: Term,
    at: Candidate,
    source: Source,
    local: ReadonlyMap<string, Term> = new Map(),
  ): Resolution {
    const ledger: Ledger = { through: [], constants: [], assumed: [] }
    let current = term
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      const replacements: Replacement[] = []
      for (const [key, part] of definableIn(current)) {
        const to = local.get(key) ?? this.meaningOf(key, at, depth === 0 ? source : DATA, local, ledger)
        if (to && !definableIn(to).has(key)) replacements.push({ from: this.patternOf(key, part), to })
      }
      if (replacements.length === 0) break
      current = substitute(current, replacements)
    }
    return { term: current, ...ledger }
  }

  /** The results of the exercise that a term mentions, whose printed values may differ from their data. */
  resultsIn(term: Term): readonly Claim[] {
    return [...definableIn(term).keys()].flatMap(key => this.results.get(key) ?? [])
  }

  /** The offsets of the printed numbers that a claim's value goes through. */
  passedThrough(claim: Claim, at: Candidate): number[] {
    if (claim.means.kind !== 'quantity') return []
    return this.resolve(this.read(claim.means.value), at, 'printed').through.map(place => place.start)
  }

  /** What the page does not state and the exercise gives, of all that a claim compares with what the page says. */
  assumedFor({ means }: Claim, at: Candidate): string[] {
    const resolved = expressionsIn(means).map(latex => this.resolve(this.read(latex), at, DATA))
    return [...new Set(resolved.flatMap(({ assumed }) => assumed))]
  }

  /** A definition of r_i is written with an index of its own, whatever index it is used at. */
  private patternOf(key: string, part: Term): Term {
    const premise = this.premises.get(key)
    return premise ? this.read(premise.key) : part
  }

  private meaningOf(
    key: string,
    at: Candidate,
    source: Source,
    local: ReadonlyMap<string, Term>,
    ledger: Ledger,
  ): Term | null {
    const result = this.results.get(key)
    if (result?.means.kind === 'quantity') {
      const place = source === 'printed' ? this.placeOf(result.id) : null
      const printed = place && printedValue(place, this.reading.source)
      if (!printed) return this.read(result.means.value)
      ledger.through.push(place)
      return printed
    }
    const known = this.premises.get(key)
    if (known)
      return this.premiseValue(known, chosenPlace(known.places, at, this.choice, this.reading), at, ledger)
    const definition = this.definitions.get(key)
    if (definition !== undefined) return this.definitionValue(definition, at, local, ledger)
    return this.choice === 'own' ? null : this.localDefinitions().meaningOf(key, at.start)
  }

  private localDefinitions(): LocalDefinitions {
    const used = () =>
      new Set(expressionsOf(this.exercise).flatMap(latex => [...symbolsOf(this.read(latex))]))
    this.local ??= new LocalDefinitions(this.exercise, this.reading, node => this.lower(node), used())
    return this.local
  }

  private premiseValue(
    { key, premise }: StatedPremise,
    place: Candidate | null,
    at: Candidate,
    ledger: Ledger,
  ): Term | null {
    const counted = premise.counts && countThings(premise.counts, at, this.reading)
    if (counted) return number(Rational.of(counted))
    if (place?.figure) return printedValue(place, this.reading.source)
    if (place?.node) return this.inItsUnit(this.lower(place.node), place)
    if (premise.otherwise !== undefined) {
      if (premise.saidAs !== undefined && isSaid(premise.saidAs, this.reading.section.tokens))
        return this.read(premise.otherwise)
      ledger.assumed.push(`${key} = ${premise.otherwise}`)
      return this.read(premise.otherwise)
    }
    if (!premise.published) return null
    ledger.constants.push(premise.published.source)
    return this.read(premise.published.value)
  }

  /** Behind a product, a scale or a unit does not say which of the factors it belongs to. */
  private inItsUnit(value: Term, { end, chain }: Candidate): Term {
    // What stands in a formula has its chain.
    const worth = scaleBehind(this.reading.source, chain!.end)
    if (worth.eq(1)) return value
    if (chain!.terms.at(-1)!.end !== end)
      throw new RangeError('premise: expected a number in a unit of its own, got a part of a formula in one')
    return multiply(value, number(worth))
  }

  /** The symbols of an expression as the exercise means it, whatever the page says. */
  symbolsMeant(latex: string, at: Candidate): ReadonlySet<string> {
    const own = new Scope(this.exercise, this.reading, this.locations, 'own')
    const { term } = own.resolve(own.read(latex), at, DATA)
    return new Set([...definableIn(term).keys(), ...sizesOf(term), ...this.domains.keys()])
  }

  /** The same scope with the other statement of each premise that the page states more than once; null without any. */
  withFirstPremises(): Scope | null {
    const isDoubtful = [...this.premises.values()].some(
      ({ places }) => places.filter(isNearEnough(places)).length > 1,
    )
    return isDoubtful ? new Scope(this.exercise, this.reading, this.locations, 'first') : null
  }

  private definitionValue(
    definition: Definition,
    at: Candidate,
    local: ReadonlyMap<string, Term>,
    ledger: Ledger,
  ): Term {
    if ('derivativeOf' in definition) {
      // The variable itself stays as it is, even where the page defines it, and so does what is kept open.
      const by = this.read(definition.by)
      const kept = [...local].filter(([key, to]) => keyOf(to) === key)
      const open = new Map([...kept, [this.nameOf(definition.by), by]])
      const { term, assumed } = this.resolve(this.read(definition.derivativeOf), at, DATA, open)
      ledger.assumed.push(...assumed)
      return differentiate(term, by)
    }
    const known = this.premises.get(this.nameOf(definition.gradientOf))
    const stated = known && chosenPlace(known.places, at, this.choice, this.reading)?.node
    const node = stated ?? this.parse(known?.premise.otherwise ?? definition.gradientOf)
    return gradientThrough(node, this.parse(definition.by), this.glossary)
  }

  private placeOf(id: string): Candidate | null {
    const location = this.locations.get(id)
    return location?.status === 'found' ? location.places[0]! : null
  }

  private parse(latex: string): Node {
    const node = parseChains(latex)[0]?.terms[0]
    if (!node) throw new SyntaxError(`Scope: expected an expression, got "${latex}"`)
    return canonical(node)
  }

  private keyed<V, W>(record: Readonly<Record<string, V>>, of: (value: V, key: string) => W): Map<string, W> {
    return new Map(Object.entries(record).map(([key, value]) => [this.nameOf(key), of(value, key)]))
  }
}
