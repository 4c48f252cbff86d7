import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'
import { spelledName } from '../tree/spelled-name.js'
import { type FamilyFormula, isTruth, membersIn } from './formula.js'
import { indexed, isOne, numeral, product, total } from './made.js'
import { type Mean, meanIn } from './mean.js'
import { isShifted, membershipOf, takesMember } from './membership.js'
import { momentIn, writtenMoment } from './moments.js'
import { runningIn } from './running.js'
import {
  type Families,
  insideOf,
  isKnown,
  isTransposed,
  isVector,
  MAX_DEPTH,
  type Places,
  type Scope,
  scopeAt,
} from './scope.js'
import { type SaidOfPlaces, saidBy, truthIn } from './truths.js'

/** A tree that is not understood as one of families. */
class Unwritable extends Error {}

/** A tree of more parts than this is not written out. */
const MAX_PARTS = 4000

/**
 * Writes expressions in families out for a few members: `\sum_k e^{z_k}` becomes e^{z_1} + e^{z_2}, and `p_i` what its page
 * says that it is. Which letters stood for members without anyone saying which is noted, and which names count them.
 */
export class WritingOut {
  readonly missing = new Set<string>()
  readonly sizes = new Set<string>()
  readonly used = new Set<FamilyFormula>()
  /** The families of which members were written, and by how many letters. */
  readonly written = new Map<string, number>()
  /** Whether a bar was taken for a mean. */
  hasMean = false
  private parts = 0

  constructor(
    readonly families: Families,
    private readonly places: Places,
  ) {}

  private get outside(): Scope {
    return scopeAt(this.families, this.places)
  }

  /** The members that are written out, from 1 on. */
  get all(): readonly number[] {
    return Array.from({ length: this.families.count }, (_, i) => i + 1)
  }

  /** A number written out; null where it is not understood. */
  number(node: Node): Node | null {
    return unlessUnwritable(() => this.scalar(node, this.outside))
  }

  /** A member of a vector written out; null where it is not understood. */
  member(node: Node, at: number): Node | null {
    return unlessUnwritable(() => this.component(node, at, this.outside))
  }

  /** Whether a tree is a vector outside of all formulas. */
  isVector(node: Node): boolean {
    return isVector(node, this.outside)
  }

  private scalar(node: Node, scope: Scope): Node {
    if (++this.parts > MAX_PARTS || scope.depth > MAX_DEPTH) throw new Unwritable()
    const truth = truthIn(node)
    if (truth) return this.truth(node, truth, scope)
    if (node.head === 'sum' || node.head === 'product') return this.running(node, scope)
    const moment = momentIn(node)
    if (moment && !this.families.formulaOf(moment.name, 'function'))
      return writtenMoment(node, moment, this.all, (part, at) => this.component(part, at, scope))
    const member = membershipOf(node)
    if (member && isKnown(spelledName(member.family), member.indices.length, scope)) {
      const at = member.indices.map(index => this.placeOf(index, scope))
      return this.memberAt(node, member.family, at, scope)
    }
    if (node.head === 'call') return this.called(node, scope)
    const name = spelledName(node)
    if (name !== '') return this.named(node, name, scope)
    return this.inParts(node, scope)
  }

  private inParts(node: Node, scope: Scope): Node {
    if (node.head === 'div' && node.args.every(({ head }) => head === 'differential'))
      return this.scalar(
        madeAt(
          node,
          'gradient',
          node.args.map(part => part.args[0]!),
        ),
        scope,
      )
    if (node.head === 'gradient')
      return this.slope(node, this.scalar(node.args[0]!, scope), node.args[1]!, scope)
    if (node.head === 'mul') return this.multiplied(node, scope)
    if (node.head === 'relation' || node.head === 'sequence') throw new Unwritable()
    return { ...node, args: node.args.map(part => this.scalar(part, scope)) }
  }

  private truth(node: Node, { letters, isSame }: SaidOfPlaces, scope: Scope): Node {
    const [one, other] = letters.map(letter => this.placeOf(letter, scope))
    return numeral(node, (one === other) === isSame ? 1 : 0)
  }

  /** 1[i = j] may be read as a product of 1 and a relation. */
  private multiplied(node: Node, scope: Scope): Node {
    const [row, column, another] = node.args
    if (another === undefined && isTransposed(row!) && isVector(column!, scope))
      return this.inner(node, row!.args[0]!, column!, scope)
    return {
      ...node,
      args: node.args.map((part, i) =>
        isTruth(part) && i > 0 && isOne(node.args[i - 1]!)
          ? this.truth(part, saidBy(part), scope)
          : this.scalar(part, scope),
      ),
    }
  }

  private inner(at: Node, one: Node, other: Node, scope: Scope): Node {
    return total(
      at,
      this.all.map(k => product(at, [this.component(one, k, scope), this.component(other, k, scope)])),
    )
  }

  private placeOf(index: Node, { places }: Scope): number {
    if (index.head === 'number') throw new Unwritable()
    // y of `\ell = -\log p_y` is that of the equation.
    const place = places.get(index.text) ?? this.places.get(index.text)
    if (place === undefined) this.missing.add(index.text)
    return place ?? 1
  }

  private memberAt(node: Node, family: Node, at: readonly number[], scope: Scope): Node {
    const name = spelledName(family)
    const given = scope.given.get(name)
    if (given) return given(at[0]!)
    const formula = this.families.formulaOf(name, at.length)
    if (!formula) {
      if (at.length === 1 && this.families.formulaOf(name, 0)) return this.component(family, at[0]!, scope)
      this.noteMember(name, at.length)
      return indexed(node, family, at)
    }
    this.used.add(formula)
    const places = new Map(formula.indices.map((letter, i) => [letter, at[i]!] as const))
    return this.scalar(formula.body, { ...insideOf(scope), places })
  }

  /** Where `\pi` is a family beside π(x, y), nobody knows of which x. */
  private noteMember(name: string, count: number): void {
    if ((this.written.get(name) ?? count) !== count) throw new Unwritable()
    this.written.set(name, count)
  }

  private named(node: Node, name: string, scope: Scope): Node {
    const given = scope.numbers.get(name)
    if (given) return given
    if (scope.places.has(name) || this.places.has(name)) throw new Unwritable()
    const formula = this.families.formulaOf(name, 0) ?? this.families.formulaOf(name, 'function')
    const mean = meanIn(node)
    // `\bar r = k/G` is the mean of some rewards, and no other meaning of the bar.
    const isMean =
      mean !== null && isVector(mean.of, scope) && (!formula || membersIn(formula.body).size === 0)
    if (isMean) return this.mean(node, mean, scope)
    if (formula) {
      this.used.add(formula)
      return this.scalar(formula.body, insideOf(scope))
    }
    if (isVector(node, scope)) throw new Unwritable()
    if (isShifted(node)) throw new Unwritable()
    return node
  }

  /** `\bar r`, and without one of them `\bar r_{-i}`. */
  private mean(node: Node, { of, without }: Mean, scope: Scope): Node {
    const left = without && this.placeOf(without, scope)
    const taken = this.all.filter(k => k !== left)
    if (taken.length === 0) throw new Unwritable()
    this.hasMean = true
    const sum = total(
      node,
      taken.map(k => this.component(of, k, scope)),
    )
    return madeAt(node, 'div', [sum, numeral(node, taken.length)])
  }

  /** A function of families, such as lse(z + c), or of numbers; with primes its derivative. */
  private called(node: Node, scope: Scope): Node {
    const [called, ...places] = node.args as [Node, ...Node[]]
    if (called.head === 'prime') return this.primed(node, scope)
    if (takesMember(called)) throw new Unwritable()
    const given = places.flatMap(place => (place.head === 'divergence' ? place.args : [place]))
    const formula = this.families.formulaOf(spelledName(called), 'function')
    if (!formula) {
      if (given.some(place => isVector(place, scope))) throw new Unwritable()
      return { ...node, args: [called, ...places.map(place => this.scalar(place, scope))] }
    }
    if (formula.parameters.length !== given.length) throw new Unwritable()
    this.used.add(formula)
    const members = new Map<string, (at: number) => Node>()
    const numbers = new Map<string, Node>()
    for (const [i, name] of formula.parameters.entries()) {
      const value = given[i]!
      if (isVector(value, scope)) members.set(name, at => this.component(value, at, scope))
      else numbers.set(name, this.scalar(value, scope))
    }
    return this.scalar(formula.body, { ...insideOf(scope), given: members, numbers })
  }

  private primed(node: Node, scope: Scope): Node {
    const [called, by, another] = node.args as [Node, Node, Node?]
    const inner = called.args[0]!
    const formula = this.families.formulaOf(spelledName(inner), 'function')
    const isOfIt = formula?.parameters.length === 1 && formula.parameters[0] === spelledName(by)
    if (another || (!isOfIt && inner.head !== 'prime')) throw new Unwritable()
    return this.slope(node, this.called({ ...node, args: [inner, by] }, scope), by, scope)
  }

  private running(node: Node, scope: Scope): Node {
    const run = runningIn(node, scope.places, this.families.count)
    if (!run) throw new Unwritable()
    if (run.size !== null) this.sizes.add(run.size)
    const parts = run.places.map(places =>
      this.scalar(node.args[0]!, { ...scope, places: new Map([...scope.places, ...places]) }),
    )
    return node.head === 'sum' ? total(node, parts) : product(node, parts)
  }

  private slope(node: Node, of: Node, by: Node, scope: Scope): Node {
    const member = membershipOf(by)
    const isMember = member !== null && isKnown(spelledName(member.family), member.indices.length, scope)
    const name = spelledName(isMember ? member.family : by)
    if (name === '' || this.families.formulaOf(name, isMember ? member.indices.length : 0))
      throw new Unwritable()
    if (isMember ? this.families.formulaOf(name, 0) : isVector(by, scope)) throw new Unwritable()
    return madeAt(node, 'gradient', [of, isMember ? this.scalar(by, scope) : by])
  }

  private component(node: Node, at: number, scope: Scope): Node {
    if (++this.parts > MAX_PARTS || scope.depth > MAX_DEPTH) throw new Unwritable()
    if (!isVector(node, scope)) return this.scalar(node, scope)
    const name = spelledName(node)
    if (name !== '') return this.componentOf(node, name, at, scope)
    if (node.head === 'call') {
      const power = (k: number): Node => madeAt(node, 'exp', [this.component(node.args[1]!, k, scope)])
      return madeAt(node, 'div', [power(at), total(node, this.all.map(power))])
    }
    if (node.head === 'gradient') {
      const by = node.args[1]!
      if ([0, 1].some(form => this.families.formulaOf(spelledName(by), form))) throw new Unwritable()
      return madeAt(node, 'gradient', [this.scalar(node.args[0]!, scope), this.component(by, at, scope)])
    }
    return { ...node, args: node.args.map(part => this.component(part, at, scope)) }
  }

  private componentOf(node: Node, name: string, at: number, scope: Scope): Node {
    const formula = scope.given.has(name) ? null : this.families.formulaOf(name, 0)
    if (!formula) return this.memberAt(node, node, [at], scope)
    this.used.add(formula)
    return this.component(formula.body, at, insideOf(scope))
  }
}

function unlessUnwritable(write: () => Node): Node | null {
  try {
    return write()
  } catch (error) {
    if (error instanceof Unwritable) return null
    throw error
  }
}
