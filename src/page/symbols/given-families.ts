import type { Range } from '../../documents/model/range.js'
import { cueBefore } from '../../english/discourse-cue.js'
import { stanceOf } from '../../english/stance.js'
import {
  type FamilyFormula,
  type Form,
  formOf,
  formulaIn,
  namesIn,
  normaliserIn,
  proportionalIn,
  runningFamilies,
} from '../../notation/families/formula.js'
import type { Node, Operator } from '../../notation/tree/node.js'
import { sameShape } from '../../notation/tree/same-shape.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Reading } from '../reading.js'
import type { StatedChain } from '../stated-chain.js'
import { GivenByName } from './given-by-name.js'

interface GivenFamily {
  readonly formula: FamilyFormula
  /** Whether its sentence gives it, as behind "where", so that it counts for what stands before it too. */
  readonly isPremise: boolean
  /** The names in which its chain says the same: Y of `i_j = d_j / R_j = Y_j d_j`. */
  readonly alsoIn: ReadonlySet<string>
}

/** What a page says of its families of numbers: `p_i = e^{z_i} / \sum_k e^{z_k}`, `\bar r = \frac1G \sum_i r_i`. */
export class GivenFamilies extends GivenByName<GivenFamily> {
  private readonly normalisers = new Map<string, FamilyFormula>()
  /** The names that count members, by the limits of sums. */
  readonly sizes = new Set<string>()
  /** The names of which members are taken by a letter that runs. */
  readonly names = new Set<string>()

  note({ chain: { terms, signs }, token }: StatedChain, reading: Reading): void {
    const { kind } = stanceOf(token, reading)
    if (token.headers || kind === 'denied' || kind === 'corrected') return
    for (const term of terms) {
      for (const name of runningFamilies(term)) this.names.add(name)
      for (const size of sizesIn(term)) this.sizes.add(size)
    }
    const [left, right] = terms
    const formula = right ? formulaBySign(left!, signs[0]!.operator, right) : null
    if (!formula) return
    for (const name of runningFamilies(right!, formula.indices)) this.names.add(name)
    const isPremise = cueBefore(token, reading) === 'premise'
    const alsoIn = new Set(terms.slice(2).flatMap(other => [...namesIn(other)]))
    this.add(keyOf(formula.name, formOf(formula)), left!.start, { formula, isPremise, alsoIn })
    const normaliser = normaliserIn(formula)
    if (normaliser) this.normalisers.set(keyOf(normaliser.name, formOf(normaliser)), normaliser)
  }

  /** What a name is at a place, before it or in what its sentence, which goes on for so long, gives behind it. */
  formulaAt(name: string, form: Form, { start, end }: Range, sentenceEnd: number): FamilyFormula | null {
    const key = keyOf(name, form)
    const behind = () =>
      this.all(key, end).find(({ formula, isPremise }) => isPremise && formula.body.start < sentenceEnd)
    const given = this.at(key, start) ?? behind()
    if (given) return given.formula
    // A policy with the parameters θ is called by its letter alone too.
    const parametrised = this.at(keyOf(`${name}_theta`, form), start)?.formula
    return parametrised ?? this.normalisers.get(key) ?? null
  }

  /** Whether a name has a formula by two letters, as that of one player against another. */
  isOfPairs(name: string): boolean {
    return this.all(keyOf(name, 2)).length > 0
  }

  /** Whether a page has said another thing too before a place of what a formula is of, or the same in unknown names. */
  isAmbiguous(formula: FamilyFormula, before: number, known: ReadonlySet<string>): boolean {
    return this.all(keyOf(formula.name, formOf(formula))).some(
      other =>
        other.formula.body.start < before &&
        (!sameShape(other.formula.body, formula.body) || [...other.alsoIn].some(name => !known.has(name))),
    )
  }
}

/** G of `\sum_{i=1}^G r_i`. */
const sizesIn = (node: Node): readonly string[] =>
  [
    ...(node.head === 'sum' && runningFamilies(node).size > 0 ? [spelledName(node.args[2]!)] : []),
    ...node.args.flatMap(sizesIn),
  ].filter(name => name !== '')

const keyOf = (name: string, form: Form): string => `${name} ${form}`

function formulaBySign(left: Node, sign: Operator, right: Node): FamilyFormula | null {
  if (sign === '∝') return proportionalIn(left, right)
  return sign === '=' || sign === ':=' ? formulaIn(left, right) : null
}
