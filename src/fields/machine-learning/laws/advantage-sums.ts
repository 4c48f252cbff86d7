import type { Token } from '../../../documents/model/document.js'
import { beginsAt, says } from '../../../english/matching.js'
import { reduced } from '../../../math/engines/normal-form-or-self.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import { type Judgement, judgement, undecided } from '../../../math/judges/judgement.js'
import { toLatex, toPlain } from '../../../math/term/print.js'
import { simplify } from '../../../math/term/simplify.js'
import { substitute } from '../../../math/term/substitute.js'
import { groupsOf, sizesOf, symbolsOf } from '../../../math/term/symbols.js'
import { add, indexed, number, symbol, type Term } from '../../../math/term/term.js'
import type { Judged } from '../../../rules/judged.js'
import {
  type LawPage,
  lawCheck,
  linksOf,
  ruledLink,
  type StatedLink,
  termOf,
} from '../../../rules/laws/law-page.js'
import { defineRule } from '../../../rules/rule.js'
import { centredReward, DEVIATIONS, type Deviation, groupAdvantage } from './group-advantage-terms.js'
import { deviationSaid } from './stated-deviation.js'

const ADVANTAGES: readonly string[] = ['advantage']
const STANDARDISED: readonly string[] =
  'deviation std stdev standardise standardised standardize standardized normalise normalised normalize normalized z-score'.split(
    ' ',
  )
/** Words of other advantages, which do not add up to 0. */
const OTHERS: readonly string[] =
  'gae critic td rloo leave-one-out unnormalised unnormalized weighted clipped undiscounted discounted'.split(
    ' ',
  )
const NAMES: ReadonlySet<string> = new Set(['A', 'hat A', 'tilde A'])

/** The sides of a statement about the sum of a group's advantages, or of their powers. */
interface AdvantageSum {
  readonly left: Term
  readonly right: Term
  readonly group: string
  readonly size: string
}

/** Whether one of these words is said; those of `leave-one-out` stand side by side. */
const saysAny = (tokens: readonly Token[], words: readonly string[]): boolean =>
  tokens.some((_, at) => beginsAt(tokens, at, words))

/** Σ A_i = 0, Σ A_i² = G: what sums of a group's standardised advantages are, whatever its rewards. */
function advantageSums(page: LawPage): Judged[] {
  if (!page.heard.by(page.reading.section.end, ADVANTAGES)) return []
  if (saysAny(page.reading.section.tokens, OTHERS)) return []
  return [...linksOf(page)].flatMap(link => {
    const sums = link.sign.operator === '=' ? advantageSumOf(link, page) : null
    return sums ? [judgeSum(sums, link, page)].flat() : []
  })
}

function advantageSumOf({ left, right }: StatedLink, { reading }: LawPage): AdvantageSum | null {
  const [first, second] = [termOf(left, reading), termOf(right, reading)]
  if (!first || !second) return null
  const both = add(first, second)
  // None and several of them have no such name.
  const group = [...groupsOf(both)].join()
  const [size, other] = sizesOf(both)
  if (!NAMES.has(group) || size === undefined || other !== undefined) return null
  if (group === 'A' && !says(reading.section.tokens, ADVANTAGES)) return null
  const free = [...symbolsOf(both)].filter(name => name !== size)
  if (!size.startsWith('#')) return free.length === 0 ? { left: first, right: second, group, size } : null
  const [only, more] = free
  if (more !== undefined) return null
  const named = new Map(only === undefined ? [] : [[size, symbol(only)]])
  return { left: substitute(first, named), right: substitute(second, named), group, size: only ?? size }
}

/** Under the deviation that the page says; where it says none, under both. */
function judgeSum(sums: AdvantageSum, link: StatedLink, page: LawPage): Judged[] {
  const { section } = page.reading
  const said = deviationSaid(link.token, sums.size, page)
  const isStandardised = saysAny(section.tokens, STANDARDISED) || page.heard.by(section.end, STANDARDISED)
  if (!isStandardised && !isFreeOfScale(sums, page)) return []
  const rulings = (said ? [said] : DEVIATIONS).map(deviation => under(deviation, sums, page))
  const [first, second = first] = rulings as [Judgement, Judgement?]
  const rule = 'law/advantage-sum'
  const meaning = said ? `the ${said} standard deviation` : 'their standard deviation'
  const reading = `advantages: rewards of a group less their mean, over ${meaning}`
  if (first.verdict === second.verdict) return [ruledLink(link, { rule, judgement: first, reading }, page)]
  const holding = rulings.findIndex(({ verdict }) => verdict === 'holds')
  return holding < 0 ? [] : [ruledLink(link, { rule, judgement: provided(rulings, holding), reading }, page)]
}

/** Σ A_i = 0 holds for any deviation, and for rewards that are only centred. */
const isFreeOfScale = (sums: AdvantageSum, page: LawPage): boolean =>
  [...DEVIATIONS, null].every(deviation => under(deviation, sums, page).verdict === 'holds')

function under(
  deviation: Deviation | null,
  { left, right, group, size }: AdvantageSum,
  page: LawPage,
): Judgement {
  const advantage = deviation ? groupAdvantage(size, deviation, 'i') : centredReward(size, 'i')
  const advantages = [{ from: indexed(group, 'i'), to: advantage }]
  const [first, second] = [substitute(left, advantages), substitute(right, advantages)]
  const [value, other] = [reduced(first, [size]), reduced(second, [size])]
  const judge = (one: Term, another: Term) =>
    judgeIdentity(one, another, new Map([[size, 'positive']]), page.effort)
  // What does not depend on the rewards is compared for some numbers of answers alone, which is faster.
  const isOpen = groupsOf(add(value, other)).size > 0
  const refuted = isOpen ? null : refutedAtSize(value, other, size)
  // Nothing says how many they are: they may be as many as make it true.
  if (refuted && size.startsWith('#') && holdsAtSomeSize(value, other, size))
    return undecided('free-symbols', 'nothing says how many advantages there are')
  if (!refuted) return judge(first, second)
  const derived = [judge(first, value), judge(second, other)].flatMap(({ obligations }) => obligations)
  const obligations = [...derived, ...refuted.obligations]
  const understood = `${toPlain(first)} = ${toPlain(simplify(second))}`
  const expected = groupsOf(second).size > 0 ? null : toLatex(simplify(value))
  return { ...refuted, obligations, understood, expected }
}

/** A larger group is named. */
const MAX_SIZE = 64

const holdsAtSomeSize = (left: Term, right: Term, size: string): boolean =>
  Array.from({ length: MAX_SIZE - 1 }, (_, i) => new Map([[size, number(i + 2)]])).some(
    at => judgeClosed(substitute(left, at), substitute(right, at)).verdict === 'holds',
  )

/** Groups of one have no deviation. */
const SIZES: readonly number[] = [2, 3, 4]

function refutedAtSize(left: Term, right: Term, size: string): Judgement | null {
  for (const count of SIZES) {
    const at = new Map([[size, number(count)]])
    const judged = judgeClosed(substitute(left, at), substitute(right, at))
    if (judged.verdict !== 'refuted') continue
    return {
      ...judged,
      witness: { [size]: `${count}` },
      explanation: `at ${size} = ${count} ${judged.explanation}`,
    }
  }
  return null
}

function provided(rulings: readonly Judgement[], holding: number): Judgement {
  const { evidence, obligations, understood } = rulings[holding]!
  const divisor = DEVIATIONS[holding] === 'population' ? 'G' : 'G - 1'
  return judgement('conditional', {
    evidence,
    obligations,
    understood,
    condition: `the advantages are divided by the ${DEVIATIONS[holding]} standard deviation, with 1/(${divisor})`,
    explanation: `under the other deviation ${rulings[1 - holding]!.explanation}`,
  })
}

export const advantageSumLaw = defineRule({
  id: 'law/advantage-sum',
  summary: 'The standardised advantages of a group sum to zero, and their squares to the size of the group.',
  why: 'The deviation is the one of the sample where the other is meant, or a sum is copied from another normalisation.',
  source: 'Shao et al., DeepSeekMath, 2024, section 4.1.2',
  examples: {
    right: [
      {
        given: 'The rewards of a group of $G$ answers are standardised to advantages $A_i$.',
        states: '$\\sum_{i=1}^G A_i = 0$',
      },
    ],
    wrong: [
      {
        given: 'The rewards of a group of $G$ answers are standardised to advantages $A_i$.',
        states: '$\\sum_{i=1}^G A_i = 1$',
      },
    ],
  },
  check: lawCheck(advantageSums),
})
