import { canonical } from './canonical.js'
import { Classes } from './classes.js'
import { isDecoration, rootName } from './names.js'
import type { Chain, Node } from './node.js'
import { memberIn } from './spelling.js'
import { boundBy } from './symbols-of.js'

/** A sum that runs through groups. */
export interface Sum {
  /** Its own name among the classes. */
  readonly scope: string
  readonly index: string
  /** The size that its limits state, and the one that a mean over it suggests; null where there is none. */
  readonly stated: string | null
  readonly suggested: string | null
  readonly start: number
}

/** Which names are indexed together, and the sums over them. */
export interface Survey {
  readonly sums: readonly Sum[]
  /** Joins the names of groups with the scopes of the sums that run through them. */
  readonly classes: Classes
  readonly names: ReadonlySet<string>
}

/** Letters that number things wherever they are an index, even where no sum binds them. */
const CONVENTIONAL: ReadonlySet<string> = new Set(['i', 'j', 'k'])

/**
 * Surveys the indexed names of some chains. Names that share an index under one sum, or free in one chain, run
 * through the same group: \hat A_i = (r_i - μ)/σ has as many advantages as rewards.
 */
export function surveyGroups(chains: readonly Chain[]): Survey {
  const surveyor = new Surveyor()
  chains.forEach((chain, place) => {
    for (const term of chain.terms) surveyor.visit(canonical(term), new Map(), `chain ${place}`, null)
  })
  return surveyor
}

type Scopes = ReadonlyMap<string, string>

class Surveyor implements Survey {
  readonly sums: Sum[] = []
  readonly classes = new Classes()
  readonly names = new Set<string>()

  visit(node: Node, scopes: Scopes, chain: string, mean: string | null): void {
    if (isDecoration(node) && rootName(node) !== '') this.member(node, scopes, chain)
    else if (node.head === 'sum') this.sum(node, scopes, chain, mean)
    else {
      const divisor = node.head === 'mul' ? soleDivisor(node) : null
      for (const part of node.args) this.visit(part, scopes, chain, divisor)
    }
  }

  private member(node: Node, scopes: Scopes, chain: string): void {
    const member = memberIn(node)
    if (!member) return
    const scope =
      scopes.get(member.index) ?? (CONVENTIONAL.has(member.index) ? `${chain}, ${member.index}` : null)
    if (scope === null) return
    this.names.add(member.group)
    this.classes.join(nameOf(member.group), scope)
  }

  private sum(node: Node, scopes: Scopes, chain: string, mean: string | null): void {
    const [body, lower, upper] = node.args as [Node, Node, Node]
    const inner = new Map(scopes)
    for (const index of boundBy(lower)) {
      const scope = `sum ${this.sums.length}`
      const stated = upper.head === 'symbol' ? upper.text : null
      const suggested = upper.head === 'nothing' && isMeanOf(body) ? mean : null
      this.sums.push({ scope, index, stated, suggested, start: node.start })
      this.classes.join(scope, scope)
      inner.set(index, scope)
    }
    this.visit(body, inner, chain, null)
  }
}

/** The name of a group among the classes. */
export const nameOf = (group: string): string => `group ${group}`

/** G in (1/G) Σ: the one letter that a product is divided by, unless it is the Z of a normalisation. */
function soleDivisor({ args }: Node): string | null {
  const divisors = args.flatMap(({ head, args: [base, exponent] }) =>
    head === 'pow' && exponent!.text === '-1' ? [base!] : [],
  )
  const [only] = divisors
  const isLetter = divisors.length === 1 && only!.head === 'symbol' && /^[A-Ya-y]$/.test(only!.text)
  return isLetter ? only!.text : null
}

/** Means are of members or of their powers; (1/s) Σ (r_i - m) is no mean. */
const isMeanOf = ({ head }: Node): boolean => head === 'sub' || head === 'pow'
