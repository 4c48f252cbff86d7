import type { Token } from '../../../documents/model/document.js'
import { cueBefore } from '../../../english/discourse-cue.js'
import { isUnderOneHeading } from '../../../english/headings.js'
import { hasSense } from '../../../english/matching.js'
import { sentenceOf } from '../../../english/sentence.js'
import { stanceOf } from '../../../english/stance.js'
import { compared, showGrowth } from '../../../math/growth/growth.js'
import { leavesOf, masterSolution } from '../../../math/growth/master.js'
import { evidence, type Judgement, judgement, undecided } from '../../../math/judges/judgement.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { type LawPage, lawCheck, linksOf, ruledLink, type StatedLink } from '../law-page.js'
import {
  type Bound,
  type Bounded,
  boundedBy,
  type Called,
  calledBy,
  type Recurrence,
  recurrenceIn,
} from './divided.js'

const READING = 'the solution of the recurrence by the master theorem'

/** What is said of how `T(n) = 2T(n/2) + n` grows, behind the only recurrence of T in its section. */
function masterTheorem(page: LawPage): Judged[] {
  const links = [...linksOf(page)]
  const known = links.flatMap(link => givenBy(link, page) ?? [])
  const found: Judged[] = []
  for (const link of links) {
    const claim = claimOf(link, page)
    const own = claim ? known.filter(one => one.name === claim.called.name && one.end <= link.sign.start) : []
    const [given, another] = own.filter(({ isRecurrence }) => isRecurrence)
    if (!claim || !given?.recurrence || another || given.variable !== claim.called.variable) continue
    const judged = judgeClaim(claim.bounded, given.recurrence, given.variable)
    const isTold = own.length > 1 || found.some(({ judgement: { verdict } }) => verdict === 'holds')
    const doubt = judged?.verdict === 'refuted' ? doubtOf(given, isTold, link, page) : null
    const said = doubt === null ? judged : undecided('uncertain-place', `${doubt}; ${judged!.explanation}`)
    const ruling = { rule: 'law/master-theorem', reading: READING }
    // "By case 2" is of the theorem, and speaks of no other inputs.
    if (said) found.push({ ...ruledLink(link, { ...ruling, judgement: said }, page), isGeneral: false })
  }
  return found
}

/** What a page says that a function is. */
interface Given extends Called {
  readonly isRecurrence: boolean
  /** Null where the theorem says nothing of it. */
  readonly recurrence: Recurrence | null
  readonly token: Token
  readonly end: number
}

/** The recurrence or formula that a link gives a function; null where it gives none. */
function givenBy({ left, sign, right, token }: StatedLink, { reading }: LawPage): Given | null {
  const called = calledBy(left)
  if (!called || boundedBy(right, called.variable, reading)) return null
  const recurrence = recurrenceIn(right, called, reading)
  const { kind } = stanceOf(token, reading)
  const isGiven = sign.operator === '=' && kind !== 'denied' && kind !== 'corrected'
  const isRecurrence = recurrence !== undefined
  return { ...called, isRecurrence, recurrence: (isGiven && recurrence) || null, token, end: right.end }
}

interface Claim {
  readonly called: Called
  readonly bounded: Bounded
}

/** `T(n) = \Theta(n)`, and the end of `T(n) = 2T(n/2) + n = \Theta(n \log n)`. */
function claimOf({ chain, sign, right }: StatedLink, { reading }: LawPage): Claim | null {
  const at = chain.signs.indexOf(sign)
  const isEqual = chain.signs.slice(0, at).every(({ operator }) => operator === '=')
  const called =
    isEqual && (sign.operator === '=' || sign.operator === '∈') ? calledBy(chain.terms[0]!) : null
  const bounded = called && boundedBy(right, called.variable, reading)
  return called && bounded ? { called, bounded } : null
}

function judgeClaim({ bound, growth }: Bounded, given: Recurrence, variable: string): Judgement | null {
  const solution = masterSolution(given)
  if (!solution) return null
  // Of a rest that is only bounded the solution is a bound too, and the leaves of its tree are what is left at least.
  const least = given.bound === 'O' ? leavesOf(given) : solution
  const most = given.bound === 'Omega' ? null : solution
  const [toLeast, toMost] = [compared(growth, least), most && compared(growth, most)]
  if (toLeast === null || (most && toMost === null)) return null
  const isProved = {
    O: toMost !== null && toMost >= 0,
    Omega: toLeast <= 0,
    Theta: toLeast === 0 && toMost === 0,
  }[bound]
  const shown = (name: Bound) => `${name === 'O' ? name : `\\${name}`}(${showGrowth(solution, variable)})`
  if (isProved)
    return judgement('holds', { evidence: evidence('computed'), explanation: `it is ${shown(given.bound)}` })
  const isTooLittle = bound !== 'Omega' && toLeast < 0
  const isTooMuch = bound !== 'O' && toMost !== null && toMost > 0
  if (!isTooLittle && !isTooMuch) return null
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    expected: given.bound === 'Theta' ? shown('Theta') : null,
    explanation: `with ${given.parts} parts of 1/${given.by} the solution is ${shown(given.bound)}`,
  })
}

/** Why a claim that is wrong of its recurrence may be of another one, or rounded; null where nothing says so. */
function doubtOf(
  given: Given,
  isTold: boolean,
  { token, right }: StatedLink,
  { reading }: LawPage,
): string | null {
  if (!isUnderOneHeading(given.token.start, token.start, reading.source))
    return 'the recurrence stands under another heading'
  if (hasDecimals(right)) return 'its exponent may be rounded'
  if (given.token.sentence === token.sentence) return null
  if (isTold) return 'the page has said before what the function is, so that it may be another one'
  const sentence = sentenceOf(token, reading)
  if (sentence.some(word => hasSense(word, 'caseOfInput'))) return 'it may be of other inputs'
  const concludes =
    cueBefore(token, reading) === 'conclusion' || sentence.some(word => hasSense(word, 'masterNamed'))
  return concludes ? null : 'its words do not conclude it from the recurrence'
}

const hasDecimals = ({ head, text, args }: Node): boolean =>
  (head === 'number' && text.includes('.')) || args.some(hasDecimals)

const of = (growth: string) => `so $T(n) = ${growth}$`

export const masterTheoremLaw = defineRule({
  id: 'law/master-theorem',
  summary: 'A recurrence that divides its variable grows as the master theorem says.',
  why: 'A power of the logarithm is left out, or the cost of the leaves is taken for that of the root.',
  source: 'Cormen et al., Introduction to Algorithms, 2009, theorem 4.1',
  examples: {
    right: [
      { given: 'Let $T(n) = 2T(n/2) + n$.', states: of('\\Theta(n \\log n)') },
      { given: 'Let $T(n) = 2T(n/2) + n \\log n$.', states: of('\\Theta(n \\log^2 n)') },
      { given: 'Let $T(n) = 7T(n/2) + n^2$.', states: of('O(n^3)') },
    ],
    wrong: [
      { states: '$T(n) = 2T(n/2) + n = \\Theta(n)$' },
      { states: '$T(n) = 4T(n/2) + n = \\Theta(n \\log n)$' },
      { states: '$T(n) = 7T(n/2) + n^2 = O(n^2)$' },
    ],
  },
  check: lawCheck(masterTheorem, 'lines'),
})
