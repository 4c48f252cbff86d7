import { speaksOfAlike } from '../../../english/arithmetics/families.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import { evidence, type Judgement, judgement } from '../../../math/judges/judgement.js'
import { toPlain } from '../../../math/term/print.js'
import { domainsOf, plainSymbolsOf, type Statement } from '../../../page/statement.js'
import { type FamilyCase, isAlike, isProved, MORE, writtenOut } from './cases.js'
import { isCertain } from './certainty.js'
import { type Way, waysOf } from './ways.js'

const KINDS: ReadonlySet<string> = new Set<Statement['kind']>([
  'equation',
  'conclusion',
  'identity',
  'computation',
])

/**
 * Judges an equation in the members of families, `\partial p_i / \partial z_j = p_i (\delta_{ij} - p_j)`, with what its page
 * says that they are, written out for a few members: true for each number of them it holds; false for some values it is refuted,
 * unless there is a way to mean it in which it is true.
 */
export function judgeMembers(place: Statement): Judgement | null {
  if (place.link.sign.operator !== '=' || !KINDS.has(place.kind)) return null
  const found = writtenOut(place)
  if (!found) return null
  const written: Way = { cases: found.cases, condition: null }
  const ways = [written, ...waysOf(found, speaksOfAlike(place.reading.section.tokens))]
  // A point tells most false ways apart, and sooner than a proof that is not found.
  const likely = ways.filter(({ cases }) => cases.length > 0 && cases.every(isAlike))
  const meant = likely.find(({ cases, condition }) => condition !== false && cases.every(isProved))
  if (meant) return isOfMore(place) ? held(meant) : null
  // What is so at a few points in one way is not refuted in another, be it proved or not.
  if (likely.length > 0 || !isCertain(place, found)) return null
  // Where a letter counts the members, the witness has their number for it.
  const plain = ways.filter(({ condition }) => condition === null)
  const judged = plain.toReversed().map(({ cases }) => firstRefuted(cases, place))
  return judged.includes(null) ? null : judged[0]!
}

/** Whether what is true of two and of three members is so of more, at a point. */
function isOfMore(place: Statement): boolean {
  const found = writtenOut(place, undefined, [MORE])
  if (!found) return true
  const ways: readonly Way[] = [{ cases: found.cases, condition: null }, ...waysOf(found, false)]
  return ways.some(way => way.condition !== false && way.cases.every(isAlike))
}

function held({ cases, condition }: Way): Judgement {
  const { left, right } = cases[0]!
  const counts = [...new Set(cases.map(({ count }) => count))]
  return judgement(condition ? 'conditional' : 'holds', {
    evidence: evidence('tested', { points: cases.length }),
    condition: condition || null,
    understood: `${toPlain(left)} = ${toPlain(right)}`,
    explanation: `proved for ${counts.join(' and ')} members, and not for every number of them`,
  })
}

function firstRefuted(cases: readonly FamilyCase[], { asserted, effort }: Statement): Judgement | null {
  for (const { left, right, count } of cases) {
    const names = plainSymbolsOf(left, right)
    if (!names) return null
    const judged = judgeIdentity(left, right, domainsOf(names, asserted, 'unit'), effort)
    if (judged.verdict === 'refuted')
      return { ...judged, explanation: `for ${count} members ${judged.explanation}` }
  }
  return null
}
