import type { Token } from '../../../documents/model/document.js'
import { type EquivalenceClaim, equivalenceClaimIn } from '../../../english/logic/equivalence-claim.js'
import { leadOf } from '../../../english/predicates/predication.js'
import { sentenceOf } from '../../../english/sentence.js'
import { evidence, type Judgement, judgement } from '../../../math/judges/judgement.js'
import type { Rational } from '../../../math/number/rational.js'
import { isName } from '../../../notation/tree/names.js'
import type { Chain } from '../../../notation/tree/node.js'
import type { Ends } from '../../../page/domains/piece.js'
import { besideIn, spokenOf } from '../../../page/domains/spoken.js'
import { assertedAt } from '../../../page/quantifiers.js'
import type { Reading } from '../../../page/reading.js'
import type { Judged } from '../../judged.js'
import { type LawPage, lawCheck, ruled } from '../../laws/law-page.js'
import { sentencesOf } from '../../laws/sentences.js'
import { standsForItself } from '../../predicates/claim-place.js'
import { isOfPlainNumbers, isUnlimited } from '../../predicates/context.js'
import { endsSaid } from '../../predicates/where-said.js'
import { defineRule } from '../../rule.js'
import { compared } from './compare.js'
import { type Condition, joined } from './condition.js'
import { conditionOf, type StatedCondition } from './of-chain.js'

const RULE = 'law/equivalence'

/** Two conditions of which a page says that they are the same, or that the second follows. */
interface Claim {
  readonly first: StatedCondition
  readonly second: StatedCondition
  readonly by: 'iff' | 'implies'
  readonly token: Token
  readonly from: number
  readonly start: number
  readonly to: number
  /** The formulas that words join, of which nothing is left over; none where one formula states both. */
  readonly inWords: readonly Token[]
  /** The conditions before them in the same chain, whose values count: `\ln x + \ln(x - 3) = \ln 4 \iff x(x - 3) = 4`. */
  readonly earlier: readonly (StatedCondition | null)[]
}

const judgedIn = (page: LawPage): Judged[] =>
  [...inFormulas(page), ...inWords(page)].flatMap(claim => {
    const found = judge(claim, page)
    const { token, from, start, to } = claim
    return found
      ? [ruled({ rule: RULE, token, judgement: found, reading: '', from, to, start, end: to }, page)]
      : []
  })

const IFF = /^\s*\\?\\(?:iff|Leftrightarrow|Longleftrightarrow)(?![A-Za-z])\s*$|^\s*[⇔⟺]\s*$/
const IMPLIES = /^\s*\\(?:implies|Rightarrow|Longrightarrow)(?![A-Za-z])\s*$|^\s*[⇒⟹]\s*$/

/** Of longer chains the domain is not looked for. */
const MAX_EARLIER = 8

const ARROW_OR_ROW = /iff|implies|arrow|[⇔⟺⇒⟹]|\\\\/

/** How an arrow joins what stands around it; null where something else stands between. */
function joinIn(between: string): 'iff' | 'implies' | null {
  const text = between.replaceAll(/\\[,;:! ]|\\q?quad(?![A-Za-z])|[&~]/g, ' ')
  return IFF.test(text) ? 'iff' : IMPLIES.test(text) ? 'implies' : null
}

/** `x^2 = 4 \iff x = \pm 2` in one formula. */
const inFormulas = ({ reading, page }: LawPage): readonly Claim[] =>
  [...reading.chains].flatMap(([token, chains]) =>
    chains.flatMap((chain, at): readonly Claim[] => {
      const next = chains[at + 1]
      const by = next ? joinIn(reading.source.slice(chain.end, next.start)) : null
      if (!next || !by) return []
      const [first, second] = [chain, next].map(one => conditionOf(one, reading, page))
      // What stands behind the second may be another of its cases.
      const isLast =
        at + 2 === chains.length || ARROW_OR_ROW.test(reading.source.slice(next.end, chains[at + 2]!.start))
      // What follows from a value is worked out.
      const isWorkedOut =
        by === 'implies' &&
        chain.signs.length === 1 &&
        chain.signs[0]!.operator === '=' &&
        isName(chain.terms[0]!)
      if (!first || !second || !isLast || isWorkedOut) return []
      return [
        {
          first,
          second,
          by,
          token,
          from: at === 0 ? chain.start : next.start,
          start: next.start,
          to: next.end,
          inWords: [],
          earlier:
            at > MAX_EARLIER ? [null] : chains.slice(0, at).map(one => conditionOf(one, reading, page)),
        },
      ]
    }),
  )

/** "$x^2 = 4$ if and only if $x = 2$ or $x = -2$" */
const inWords = (page: LawPage): readonly Claim[] =>
  sentencesOf(page).flatMap(sentence => {
    const claim = equivalenceClaimIn(sentence)
    const found = claim && ofWords(claim, page)
    return found ? [found] : []
  })

function ofWords({ left, right }: EquivalenceClaim<Token>, { reading, page }: LawPage): Claim | null {
  const only = (token: Token): Chain | null => {
    const [chain, another] = reading.chains.get(token) ?? []
    return chain && !another ? chain : null
  }
  const stated = [left, ...right.map(({ formula }) => formula)].map(token => {
    const chain = only(token)
    return chain && conditionOf(chain, reading, page)
  })
  const [first, ...others] = stated
  if (!first || others.some(one => !one)) return null
  const joints = new Set(right.slice(1).map(({ joint }) => joint))
  if (joints.size > 1) return null
  const all = others.map(one => one!.condition)
  const condition = all.length === 1 ? all[0]! : joined([...joints][0]!, all)
  const isOfOne = others.every(one => one!.symbol === first.symbol)
  const last = right.at(-1)!.formula
  return isOfOne
    ? {
        first,
        second: { symbol: first.symbol, condition },
        by: 'iff',
        token: right[0]!.formula,
        from: left.start,
        start: right[0]!.formula.start,
        to: last.end,
        inWords: [left, ...right.map(({ formula }) => formula)],
        earlier: [],
      }
    : null
}

/** Letters that are usually whole numbers, or members of a count. */
const WHOLE = /^[ijklmnN]$/

function judge(claim: Claim, { reading }: LawPage): Judgement | null {
  const { first, second, by, token, inWords, earlier } = claim
  const { symbol } = first
  const domain = second.symbol === symbol ? domainAt(symbol, [token, ...inWords], reading) : null
  if (!domain) return null
  if (!isOfPlainNumbers(reading)) return null
  const found = compared(first.condition, second.condition, domain, by)
  if (found.kind === 'unknown') return null
  if (found.kind === 'same')
    return judgement('holds', {
      evidence: evidence('proved: polynomial'),
      explanation: by === 'iff' ? 'both are true of the same numbers' : 'it is true wherever the first is',
    })
  // A letter for a count is of whole numbers from 1.
  if (WHOLE.test(symbol) && !(found.at.isInteger() && found.at.sign() > 0)) return null
  if (inWords.length === 0 && !standsForItself(token, reading)) return null
  if (!isClaimedOfAll(claim, reading) || !hasValuesAt(found.at, earlier)) return null
  const where = `${symbol} = ${found.at}`
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [symbol]: found.at.toString() },
    explanation: found.isOfFirst
      ? `at ${where} the first is true, and the second is not`
      : `at ${where} the second is true, and the first is not`,
  })
}

/** Whether all conditions before are known to be true or false of a number. */
const hasValuesAt = (value: Rational, all: readonly (StatedCondition | null)[]): boolean =>
  all.every(one => one !== null && one.condition.isTrueOf(value) !== null)

/** Whether the sentence says of which numbers it speaks, or nothing before it may have said so. */
function isClaimedOfAll({ first: { symbol }, token, from }: Claim, reading: Reading): boolean {
  const chains = reading.chains.get(token) ?? []
  if (chains.some(({ terms }) => terms.some(({ head }) => head === 'call'))) return false
  const sentence = sentenceOf(token, reading)
  const { where } = leadOf(sentence)
  if (endsSaid(where, symbol, reading) !== null) return true
  const isMentioned = sentence.some(
    ({ kind, text, end }) => kind === 'math' && end <= from && text.includes(symbol),
  )
  // "For digits $d$": what is not understood may leave only some numbers.
  return !isMentioned && isUnlimited(symbol, token, reading)
}

/** What the sentence says of the symbol, outside of the two conditions; null where that is not understood. */
function domainAt(symbol: string, own: readonly Token[], reading: Reading): Condition | null {
  const { where } = leadOf(sentenceOf(own[0]!, reading))
  const chains = own.flatMap(token => reading.chains.get(token) ?? [])
  // A condition of the formulas themselves is no domain of them.
  const isOfThemselves =
    chains.some(chain => spokenOf(chain, reading).some(([name]) => name === symbol)) ||
    besideIn(chains, reading).some(([name]) => name === symbol)
  const said = isOfThemselves ? null : assertedAt(own[0]!, reading)
  const ends = endsSaid(where, symbol, reading) ?? said?.bounds.get(symbol)
  if (ends?.inPi) return null
  const lead = where.kind === 'in' ? besideIn(reading.chains.get(where.formula) ?? [], reading) : []
  const others = [
    ...lead.filter(([name]) => name === symbol).map(([, value]) => value),
    said?.beside.get(symbol),
  ]
  return joined('and', [
    ...(ends ? [within(ends)] : []),
    ...others.filter(other => other !== undefined).map(besides),
  ])
}

const within = ({ from, to, hasFrom, hasTo }: Ends): Condition => ({
  ends: [from, to].filter(end => end !== null),
  isExact: true,
  isTrueOf: value =>
    (!from || value.gt(from) || (hasFrom && value.eq(from))) &&
    (!to || value.lt(to) || (hasTo && value.eq(to))),
})

const besides = (other: Rational): Condition => ({
  ends: [other],
  isExact: true,
  isTrueOf: value => !value.eq(other),
})

export const equivalence = defineRule({
  id: RULE,
  summary:
    'Two conditions on one number that are said to be equivalent are true of the same numbers, and what follows from one is true wherever that is.',
  why: 'A square has two roots, and a sign turns round where both sides are multiplied by a negative number.',
  source: null,
  examples: {
    right: [
      { states: 'for all real $x$ we have $x^2 < 9 \\iff -3 < x < 3$' },
      { states: '$x^2 = 16$ if and only if $x = 4$ or $x = -4$' },
      { states: '$x > 3 \\implies x^2 > 9$' },
    ],
    wrong: [
      { states: 'for all real $x$ we have $x^2 < 9 \\iff x < 3$' },
      { states: '$x^2 = 16$ if and only if $x = 4$' },
      { states: '$-2x > 8 \\iff x > -4$' },
    ],
  },
  check: lawCheck(judgedIn),
})
