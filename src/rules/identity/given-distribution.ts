import { cueBefore } from '../../english/discourse-cue.js'
import { reduced } from '../../math/engines/normal-form-or-self.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { definableIn } from '../../math/term/key.js'
import { PI } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Node } from '../../notation/tree/node.js'
import { chancesIn } from '../../page/chance/chances.js'
import type { Asserted } from '../../page/quantifiers.js'
import { assuming, domainsOf, placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'

/**
 * Judges what a chance or a moment comes to of a variable whose distribution the page gives with symbols, `E[X] = np`
 * behind `X \sim \mathrm{Bin}(n, p)`. Null where nothing of the kind is asked.
 */
export function judgeGivenDistribution(statement: Statement): Judgement | null {
  const { link, asserted, effort } = statement
  if (link.sign.operator !== '=' || statement.symbols.distributions.isEmpty) return null
  const sides = [link.left, link.right].map(side => workedOut(side, statement))
  const [left, right] = sides.map(({ term }) => term)
  const names = left && right && sides.some(({ isAsked }) => isAsked) ? plainSymbolsOf(left, right) : null
  if (!left || !right || !names || names.size === 0 || [...names].some(mayBeNegative(asserted))) return null
  let narrowest: Judgement | undefined
  for (const otherwise of ['positive', 'unit'] as const) {
    narrowest = judgeIdentity(left, right, domainsOf(names, asserted, otherwise), effort)
    if (narrowest.verdict === 'holds') return assuming(narrowest, names, asserted, otherwise)
  }
  return mayRefute(sides, statement) ? narrowest! : null
}

/** Whether a sentence speaks of negative values too: a waiting time is longer than these with chance 1. */
const mayBeNegative =
  ({ bounds, every }: Asserted) =>
  (name: string): boolean => {
    const ends = bounds.get(name)
    return ends ? ends.from === null || ends.from.sign() < 0 : every.has(name)
  }

interface Side {
  readonly term: Term | null
  readonly isAsked: boolean
}

/**
 * `E[X] = 3`, `P(X = 1) = P(X = 2)` and "with $E[X] = m$" say which values the parameters have. Of a parameter that the
 * answer lacks, words may have said the value: "a centred X".
 */
function mayRefute(sides: readonly Side[], { chain, reading }: Statement): boolean {
  const [own, another] = sides.filter(({ isAsked }) => isAsked)
  const other = sides.find(({ isAsked }) => !isAsked)
  if (!own || another || !other || cueBefore(chain.token, reading) === 'premise') return false
  const [known, names] = [own, other].map(({ term }) => namesIn(term!))
  return names!.size > 0 && names!.size === known!.size && [...names!].every(name => known!.has(name))
}

const namesIn = (term: Term): ReadonlySet<string> =>
  new Set([...definableIn(reduced(term, [])).keys()].filter(name => name !== PI))

function workedOut(side: Node, statement: Statement): Side {
  const { glossary } = statement.reading
  const numberOf = (node: Node): Term | null => lowered(node, glossary)
  const place = placeOf(statement)
  const values = chancesIn(side, statement.symbols.distributions, { place, glossary, numberOf })
  return { term: lowered(side, glossary, values), isAsked: values.size > 0 }
}
