import type { Limit } from '../../math/limits/limit.js'
import { definableIn } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { workedIntegrals } from '../../notation/lower/integrals.js'
import { limitAt } from '../../notation/lower/limits.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Node } from '../../notation/tree/node.js'
import type { Definition } from './definition.js'
import type { Grounding, Meanings } from './ground.js'

/** The limits of a tree at one place of a page, and what of the page was put into them. */
export class WorkedLimits {
  private readonly used = new Set<Definition>()

  /** `groundingOf` puts in what the page says of everything but one variable. */
  constructor(
    private readonly glossary: Glossary,
    private readonly values: Pick<Meanings, 'resultOf'>,
    private readonly groundingOf: (variable: string) => Grounding,
  ) {}

  get uses(): readonly Definition[] {
    return [...this.used]
  }

  /** What the limit of a node is; null where it is none, or where nothing is known of it. */
  at(node: Node): Limit | null {
    return limitAt(node, (part, variable) => this.inVariable(part, variable))
  }

  /** The values of the limits in a tree that have one. */
  in(tree: Node): ReadonlyMap<Node, Term> {
    const found = new Map<Node, Term>()
    const visit = (node: Node): void => {
      const limit = this.at(node)
      if (limit?.kind === 'finite') found.set(node, limit.value)
      else node.args.forEach(visit)
    }
    visit(tree)
    return found
  }

  /** The integrand `x g(x)` with the g of the page put in; as it stands where it applies none. */
  integrand(node: Node, variable: string): Term | null {
    const inner = workedIntegrals(node, (part, by) =>
      by === undefined ? lowered(part, this.glossary) : this.integrand(part, by),
    )
    const term = lowered(node, this.glossary, inner)
    const isOfPage = [...(term ? definableIn(term).values() : [])].some(({ kind }) => kind === 'apply')
    return isOfPage ? this.inVariable(node, variable) : term
  }

  /** A product may have a limit in it: `\lim_{x \to 0} \frac{\sin x}{x} \lim_{x \to 0} \cos x`. */
  private inVariable(node: Node, variable: string): Term | null {
    const term = lowered(node, this.glossary, this.in(node))
    if (!term || [...definableIn(term).keys()].every(key => key === variable || key === PI)) return term
    const grounding = this.groundingOf(variable)
    const closed = grounding.close(term)
    // What was computed at one value of the variable says nothing of the others.
    if (grounding.uses.some(use => isComputed(use, this.values))) return null
    for (const use of grounding.uses) this.used.add(use)
    return closed
  }
}

/** Whether a meaning is the result of a calculation, or a calculation with numbers alone. */
const isComputed = (use: Definition, values: Pick<Meanings, 'resultOf'>): boolean =>
  use.printed ? values.resultOf(use) !== null : definableIn(use.term).size === 0
