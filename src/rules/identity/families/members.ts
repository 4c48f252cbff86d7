import { judgeIdentity } from '../../../math/judges/identity.js'
import { evidence, type Judgement, judgement } from '../../../math/judges/judgement.js'
import { toPlain } from '../../../math/term/print.js'
import { domainsOf, plainSymbolsOf, type Statement } from '../../../page/statement.js'
import { type FamilyCase, isProved, writtenOut } from './cases.js'
import { isCertain } from './certainty.js'
import { constraintsOn } from './constraints.js'

const KINDS: ReadonlySet<string> = new Set<Statement['kind']>([
  'equation',
  'conclusion',
  'identity',
  'computation',
])

/**
 * Judges an equation in the members of families, `\partial p_i / \partial z_j = p_i (\delta_{ij} - p_j)`, with what its page
 * says that they are, written out for a few members: true for each number of them it holds; false for some values it is refuted,
 * unless it would be true of numbers that add up to 1 or to 0.
 */
export function judgeMembers(place: Statement): Judgement | null {
  if (place.link.sign.operator !== '=' || !KINDS.has(place.kind)) return null
  const found = writtenOut(place)
  if (!found) return null
  const { cases } = found
  if (cases.every(isProved)) return held(cases)
  const constraints = constraintsOn(cases)
  for (const { cases: under, says } of constraints) {
    if (!under.every(isProved)) continue
    if (says === null) return held(under)
    return says.sum === 1 ? { ...held(under), verdict: 'conditional', condition: says.condition } : null
  }
  // Where a letter counts the members, the witness has their number for it.
  const counted = constraints.filter(({ says }) => says === null)
  const ways = [...counted, { cases }, ...constraints.filter(({ says }) => says !== null)]
  return isCertain(place, found)
    ? refutedAs(
        ways.map(way => way.cases),
        place,
      )
    : null
}

function held(cases: readonly FamilyCase[]): Judgement {
  const { left, right } = cases[0]!
  const counts = [...new Set(cases.map(({ count }) => count))]
  return judgement('holds', {
    evidence: evidence('tested', { points: cases.length }),
    understood: `${toPlain(left)} = ${toPlain(right)}`,
    explanation: `proved for ${counts.join(' and ')} members, and not for every number of them`,
  })
}

/** What is false for some number of members, whatever is assumed of them. */
function refutedAs(ways: readonly (readonly FamilyCase[])[], place: Statement): Judgement | null {
  const judged = ways.map(cases => firstRefuted(cases, place))
  return judged.includes(null) ? null : judged[0]!
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
