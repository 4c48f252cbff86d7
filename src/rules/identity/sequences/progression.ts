import type { Judgement } from '../../../math/judges/judgement.js'
import { judgeProgression } from '../../../math/judges/progression.js'
import { progressingSide } from '../../../notation/lower/progression.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Node } from '../../../notation/tree/node.js'
import { assuming, domainsOf, plainSymbolsOf, type Statement } from '../../../page/statement.js'
import { isRestricted } from '../for-every-value.js'

/**
 * Judges a sum or product up to a symbol beside a formula in that symbol: such a line is claimed for every number, so
 * that one at which it fails refutes it. Null where a side is no such thing.
 */
export function judgeProgressionLink(place: Statement): Judgement | null {
  const { left, sign, right } = place.link
  if (sign.operator !== '=') return null
  return judgeSide(left, right, place) ?? judgeSide(right, left, place)
}

function judgeSide(side: Node, other: Node, place: Statement): Judgement | null {
  const { reading, asserted, effort, symbols } = place
  const found = progressingSide(side, reading.glossary)
  const right = lowered(other, reading.glossary)
  if (!found || !right) return null
  const { progression, scale } = found
  // The scale is a difference from the rest, so that it has the symbols of both.
  const [inside, outside] = [plainSymbolsOf(progression.body, scale), plainSymbolsOf(right)]
  if (!inside || !outside || outside.has(progression.index)) return null
  const names = new Set([...inside, ...outside])
  const claim = { ...found, right }
  const judged = judgeProgression(claim, asserted.domains, effort)
  if (judged.verdict === 'holds') return judged
  // √(a²) is a for positive a alone. The number of parts is counted from the first, which may be negative.
  const free = [...names].filter(name => name !== progression.index && name !== progression.variable)
  const domains = new Map([...asserted.domains, ...domainsOf(free, asserted, 'positive')])
  const positive = judgeProgression(claim, domains, effort)
  if (positive.verdict === 'holds') return assuming(positive, free, asserted, 'positive')
  const isGeneral =
    outside.has(progression.variable) &&
    [...outside].every(name => inside.has(name) || name === progression.variable)
  const isFree = [...names].every(
    key => symbols.everyMeaning({ key, applied: null }).length === 0 || key === progression.variable,
  )
  return isGeneral && isFree && !isRestricted(place) ? judged : null
}
