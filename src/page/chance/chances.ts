import type { Distribution, Parameter, ValueRange } from '../../math/statistics/distribution.js'
import { distributionOf } from '../../math/statistics/families.js'
import {
  inMoments,
  type Moment,
  type Moments,
  meanName,
  varianceName,
} from '../../math/statistics/moments.js'
import { exactValue } from '../../math/term/evaluate.js'
import { substitute } from '../../math/term/substitute.js'
import { symbolsOf } from '../../math/term/symbols.js'
import { apply, squareRoot, subtract, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import type { Place } from '../symbols/ground.js'
import { ASKS_OF_VARIABLE, CHANCES, DEVIATIONS, MEANS, VARIANCES } from './asking-names.js'
import { eventOf, type NumberOf } from './event.js'
import type { GivenDistributions } from './given-distributions.js'
import { distributionAt } from './still-meant.js'

/** Where something is asked of random variables, and how numbers are read there. */
export interface ChancePlace {
  readonly place: Place
  readonly glossary: Glossary
  readonly numberOf: NumberOf
}

/**
 * What the chances and moments of a tree come to, `P(X \le 2)`, `\mathbb{E}[2X + 1]`, `\operatorname{Var} X`, `\sigma_X`,
 * where the page gives the distribution of their variable.
 */
export function chancesIn(
  tree: Node,
  given: GivenDistributions,
  place: ChancePlace,
): ReadonlyMap<Node, Term> {
  const found = new Map<Node, Term>()
  const chances = new Chances(given, place)
  const visit = (node: Node): void => {
    const value = chances.of(node)
    if (value) found.set(node, value)
    else node.args.forEach(visit)
  }
  if (!given.isEmpty) visit(tree)
  return found
}

/** Whether a tree asks for the chance of an event. */
export const asksOfChance = ({ head, args }: Node): boolean =>
  (head === 'call' && CHANCES.has(spelledName(args[0]!))) || args.some(asksOfChance)

class Chances {
  constructor(
    private readonly given: GivenDistributions,
    private readonly place: ChancePlace,
  ) {}

  of(node: Node): Term | null {
    const [head, inside, another] = node.args
    const isApplied = node.head === 'call' || node.head === 'mul' || node.head === 'sub'
    if (!isApplied || !head || !inside || another || !isName(head)) return null
    const name = spelledName(head)
    if (node.head === 'call' && CHANCES.has(name)) return this.chance(inside)
    // `E X^2` is E of the square, whose X has a distribution; `\mu [2X]` is a product.
    if (node.head !== 'call' && !isName(inside) && !ASKS_OF_VARIABLE.has(name)) return null
    if (MEANS.has(name)) return this.moment('expectation', inside)
    if (VARIANCES.has(name)) return this.moment('variance', inside)
    const variance = DEVIATIONS.has(name) ? this.moment('variance', inside) : null
    return variance && squareRoot(variance)
  }

  private chance(asked: Node): Term | null {
    const event = eventOf(asked, this.place.numberOf)
    const distribution = event && this.distributionOf(event.variable)
    // A page that asks for the chance of one value may mean whole values.
    if (!event || !distribution || (distribution.isContinuous && isPoint(event.range))) return null
    const chance = distribution.chanceOf(event.range)
    return chance && event.isOutside ? subtract(1, chance) : chance
  }

  /** A moment of a polynomial in one variable. */
  private moment(moment: Moment, inside: Node): Term | null {
    const of = lowered(inside, this.place.glossary)
    const known = of ? [...symbolsOf(of)].flatMap(name => this.knownOf(name)) : []
    const [variable, another] = known
    if (!of || !variable || another) return null
    const { name, distribution } = variable
    const moments: Moments = new Map([['moment', moment]])
    const term = inMoments(apply('moment', of), moments, new Set([name]), 'any')
    const { mean, variance } = distribution
    return (
      term &&
      substitute(
        term,
        new Map([
          [meanName(name), mean],
          [varianceName(name), variance],
        ]),
      )
    )
  }

  private knownOf(name: string) {
    const distribution = this.distributionOf(name)
    return distribution ? [{ name, distribution }] : []
  }

  private distributionOf(variable: string): Distribution | null {
    const { given, place } = this
    const one = distributionAt(variable, given, place.place)
    const parameters = one?.parameters.map(node => parameterOf(node, place.numberOf)) ?? []
    return one && parameters.every(parameter => parameter !== null)
      ? distributionOf(one.family, parameters as Parameter[])
      : null
  }
}

const isPoint = ({ from, to }: ValueRange): boolean =>
  from !== null && to !== null && exactValue(subtract(to.at, from.at))?.isZero() === true

function parameterOf(node: Node, numberOf: NumberOf): Parameter | null {
  const value = numberOf(node)
  return value && { value, isSquare: node.head === 'pow' && node.args[1]!.text === '2' }
}
