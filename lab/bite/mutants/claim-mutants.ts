import { auditText, sectionOf } from '../../../properties/fields/machine-learning/chapter-15/chapter.js'
import { mutantsOf } from '../../../properties/math/proof/mutants.js'
import { book } from '../../../src/fields/machine-learning/book.js'
import type { Obligation } from '../../../src/math/certificates/obligation.js'
import { isPrimitive } from '../../../src/math/functions/functions.js'
import { childrenOf, withChildren } from '../../../src/math/term/children.js'
import { toPlain } from '../../../src/math/term/print.js'
import { renameIndex } from '../../../src/math/term/rename-index.js'
import { freeIndicesOf, groupsOf, sizesOf, symbolsOf } from '../../../src/math/term/symbols.js'
import { add, indexed, multiply, negate, power, symbol, type Term } from '../../../src/math/term/term.js'
import { InternedTerms } from './interned-terms.js'

/** What a claim of the book comes to, with one node of it changed. */
export interface ClaimMutant extends Pick<Obligation, 'relation' | 'left' | 'right' | 'positive' | 'unit'> {
  /** The claim. */
  readonly rule: string
}

/** Everything that the verdicts on the chapter rest on. */
export function obligationsOfClaims(): readonly ClaimMutant[] {
  return book.flatMap(({ number }) => {
    const { findings, obligations } = auditText(sectionOf(number))
    return findings.flatMap(({ rule }, i) =>
      obligations[i]!.map(obligation => ({ ...withoutApplications(obligation), rule })),
    )
  })
}

/** All that differ from what a claim comes to at one node of one side, each once; their equal parts are one object. */
export function mutantsOfClaim(claim: ClaimMutant): readonly ClaimMutant[] {
  const terms = new InternedTerms()
  const [left, right] = [terms.of(claim.left), terms.of(claim.right)]
  const names = (of: (term: Term) => ReadonlySet<string>) => [...new Set([...of(left), ...of(right)])]
  const pool = { symbols: [...names(symbolsOf), ...names(sizesOf)].slice(0, 4), groups: names(groupsOf) }
  const changed = (side: Term) => {
    const all = [...mutantsOf(side, pool), ...wrapped(side)].map(mutant => terms.of(mutant))
    return [...new Set(all)].filter(mutant => mutant !== side)
  }
  return [
    ...changed(left).map(mutant => ({ ...claim, left: mutant, right })),
    ...changed(right).map(mutant => ({ ...claim, left, right: mutant })),
  ]
}

export const shown = ({ left, relation, right }: Pick<ClaimMutant, 'left' | 'relation' | 'right'>): string =>
  `${toPlain(left)} ${relation} ${toPlain(right)}`

/** The terms in which one node is negated, inverted, doubled, or has 1 added to it. */
function* wrapped(term: Term): Generator<Term> {
  yield negate(term)
  yield power(term, -1)
  yield multiply(2, term)
  yield add(term, 1)
  const children = childrenOf(term)
  for (const [place, child] of children.entries())
    for (const mutant of wrapped(child)) yield withChildren(term, children.with(place, mutant))
}

/** An opaque function is as good as a number, or as a group where it runs with an index: so that any evaluator knows it. */
function withoutApplications<T extends Pick<Obligation, 'left' | 'right' | 'positive' | 'unit'>>(one: T): T {
  const named = new Map<string, string>()
  const nameOf = (key: string) => {
    if (!named.has(key)) named.set(key, `opaque${named.size + 1}`)
    return named.get(key)!
  }
  const plain = (term: Term): Term => {
    if (term.kind !== 'apply' || isPrimitive(term.name))
      return withChildren(term, childrenOf(term).map(plain))
    const [index] = freeIndicesOf(term)
    return index === undefined
      ? symbol(nameOf(toPlain(term)))
      : indexed(nameOf(toPlain(renameIndex(term, index, '·'))), index)
  }
  const [left, right] = [plain(one.left), plain(one.right)]
  const renamed = (names: readonly string[]) => names.map(name => named.get(name) ?? name)
  return { ...one, left, right, positive: renamed(one.positive), unit: renamed(one.unit) }
}
