import { renameIndex } from '../term/rename-index.js'
import { freeIndicesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import { isOne } from './exact.js'
import type { Generator } from './normal-form/generator.js'
import { argumentOf, type Quotient } from './normal-form/quotient.js'
import { type Equation, PremiseError, printEquation } from './premises.js'

interface Rule {
  /** As it was given. */
  readonly equation: Equation
  /** What is put in, at the index of the generator that it replaces. */
  readonly right: Term
}

/** The given equations of one proof, as rules that put the right side in the place of a generator. */
export class Givens {
  private readonly rules = new Map<string, Rule>()
  private readonly universal: Equation[] = []
  private readonly indicesSeen = new Set<string>()
  private readonly rewriting = new Set<string>()
  private readonly replaced = new Map<string, Quotient>()
  private readonly usedEquations = new Set<Equation>()

  /** Normal forms of left sides, whose conditions do not matter, and of right sides, whose conditions do. */
  constructor(
    private readonly normalFormOfLeft: (term: Term) => Quotient,
    private readonly normalFormOfRight: (term: Term) => Quotient,
  ) {}

  /** The equations that were used. */
  get used(): readonly Equation[] {
    return [...this.usedEquations]
  }

  /** Throws PremiseError for an equation that is no rule. */
  add(equation: Equation): void {
    const [index, another] = freeIndicesOf(equation.left)
    const strange = [...freeIndicesOf(equation.right)].find(free => free !== index)
    if (another !== undefined) throw refused(equation, 'at most one free index on the left')
    if (strange !== undefined)
      throw refused(equation, `no index on the right but those of the left, got ${strange}`)
    this.replaced.clear()
    if (index === undefined) this.addRule(equation.left, { equation, right: equation.right })
    else this.addUniversal(equation)
  }

  /** What a given equation says that a generator equals, if one does. */
  rightOf(key: string, indices: ReadonlySet<string>): Quotient | undefined {
    for (const index of indices) this.instantiate(index)
    const rule = this.rules.get(key)
    if (!rule) return undefined
    this.usedEquations.add(rule.equation)
    const known = this.replaced.get(key)
    if (known) return known
    if (this.rewriting.has(key)) throw refused(rule.equation, 'equations that do not lead back to themselves')
    this.rewriting.add(key)
    try {
      const right = this.normalFormOfRight(rule.right)
      this.replaced.set(key, right)
      return right
    } finally {
      this.rewriting.delete(key)
    }
  }

  private addUniversal(equation: Equation): void {
    this.universal.push(equation)
    for (const index of [...this.indicesSeen]) this.addRuleAt(equation, index)
  }

  /** The universal equations at one more index. */
  private instantiate(index: string): void {
    if (this.indicesSeen.has(index)) return
    this.indicesSeen.add(index)
    for (const equation of this.universal) this.addRuleAt(equation, index)
  }

  private addRuleAt(equation: Equation, index: string): void {
    const [own] = freeIndicesOf(equation.left)
    const at = (side: Term) => renameIndex(side, own!, index)
    this.addRule(at(equation.left), { equation, right: at(equation.right) })
  }

  /** A left side that is an unknown still has no rule yet: it would have been replaced. */
  private addRule(left: Term, rule: Rule): void {
    const generator = onlyGenerator(this.normalFormOfLeft(left))
    if (!generator)
      throw refused(rule.equation, 'one unknown on the left: a symbol, a member, a sum, a logarithm')
    this.rules.set(generator.key, rule)
  }
}

/** The generator that a quotient is, if it is one that stands for itself and not for a function of others. */
function onlyGenerator(quotient: Quotient): Generator | undefined {
  const single = quotient.single()
  const [factor, another] = single?.monomial.factors ?? []
  if (!factor || another || !isOne(factor.exponent) || !single || !isOne(single.coefficient)) return undefined
  const { generator } = factor
  return argumentOf(generator, 'exp') || argumentOf(generator, 'power') ? undefined : generator
}

const refused = (equation: Equation, expected: string) =>
  new PremiseError(`given ${printEquation(equation)}: expected ${expected}`)
