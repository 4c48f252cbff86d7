import { type Domains, showDomain } from '../../math/engines/domain.js'
import type { Relation } from '../../math/engines/relation.js'
import type { SearchEffort } from '../../math/engines/search.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { compareOn } from '../../math/judges/comparison.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import { type Inequality, judgeInequality } from '../../math/judges/inequality.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { judgeReadings } from '../../math/judges/readings.js'
import { nowhereEqual } from '../../math/judges/unequal.js'
import { VERDICTS } from '../../math/judges/verdict.js'
import { definableIn } from '../../math/term/key.js'
import { PI, sizesOf, symbolsOf } from '../../math/term/symbols.js'
import { add, type Term } from '../../math/term/term.js'
import type { OwnCase } from './cases.js'

/** Whether a relation holds everywhere in its domain, which these cases make up. */
export const judgeCases = (cases: readonly OwnCase[], relation: Relation, effort: SearchEffort): Judgement =>
  together(cases.map(one => [one, inCase(one, judgeCase(one, relation, effort))] as const))

/** A verdict on one end of a domain says at which. */
function inCase({ values, domains }: OwnCase, found: Judgement): Judgement {
  const judged = inOwnSymbols(found, [...values.keys(), ...domains.keys()])
  if (values.size === 0) return judged
  const fixed = Object.fromEntries([...values].map(([name, value]) => [name, value.toString()]))
  const place = Object.entries(fixed).map(([name, value]) => `${name} = ${value}`)
  const witness = judged.verdict === 'refuted' ? { ...fixed, ...judged.witness } : judged.witness
  return { ...judged, witness, explanation: `at ${place.join(', ')}: ${judged.explanation}` }
}

/** `x/π·π` is x again in what a reader sees. */
function inOwnSymbols(judged: Judgement, names: readonly string[]): Judgement {
  const turned = names.filter(name => name.endsWith('/π'))
  if (turned.length === 0) return judged
  const plain = (text: string): string =>
    turned.reduce((said, name) => {
      const own = name.slice(0, -'/π'.length)
      return said.replaceAll(`${name}·π`, own).replaceAll(`π·${name}`, own)
    }, text)
  const { explanation, condition, evidence } = judged
  return {
    ...judged,
    explanation: plain(explanation),
    condition: condition && plain(condition),
    evidence: evidence && { ...evidence, conditions: evidence.conditions.map(plain) },
  }
}

/** What holds in every case holds; it rests on the weakest of its evidence, and on a range rather than on one end. */
function together(judged: readonly (readonly [OwnCase, Judgement])[]): Judgement {
  const rank = ([{ values }, { verdict, evidence }]: readonly [OwnCase, Judgement]) =>
    VERDICTS.indexOf(verdict) * 4 + (evidence?.level === 'tested' ? 0 : 2) + (values.size === 0 ? 0 : 1)
  const [, worst] = judged.reduce((least, one) => (rank(one) < rank(least) ? one : least))
  const range = judged.find(([{ values }]) => values.size === 0)?.[1]
  return {
    ...worst,
    understood: range?.understood ?? null,
    obligations: judged.flatMap(([, { obligations }]) => obligations),
  }
}

/** Whether a relation holds everywhere in one case of its domain. */
export function judgeCase(
  { left, right, domains }: OwnCase,
  relation: Relation,
  effort: SearchEffort,
): Judgement {
  const both = add(left, right)
  if ([...definableIn(both).keys()].every(key => key === PI) && sizesOf(both).size === 0)
    return relation === '=' ? judgeClosed(left, right) : judgeInequality(left, relation as Inequality, right)
  if (relation === '=') return equality(left, right, domains, effort)
  const truth =
    relation === '≠'
      ? nowhereEqual(left, right, domains, effort)
      : compareOn(left, relation, right, domains, effort)
  const stated = [...symbolsOf(both)].flatMap(name => showDomain(name, domains.get(name)) ?? [])
  return onCondition(judgeReadings([truth], { negated: false, hedged: false }), stated)
}

function equality(left: Term, right: Term, domains: Domains, effort: SearchEffort): Judgement {
  try {
    return onCondition(judgeIdentity(left, right, domains, effort), [])
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError)
      return undecided('no-engine', error.message)
    throw error
  }
}

/** What is proved under a condition that the stated domain does not bring along holds on that condition. */
function onCondition(judged: Judgement, stated: readonly string[]): Judgement {
  if (judged.verdict !== 'holds') return judged
  const conditions = judged.evidence!.conditions.filter(condition => !stated.includes(condition))
  return conditions.length === 0
    ? judged
    : { ...judged, verdict: 'conditional', condition: conditions.join(' and ') }
}
