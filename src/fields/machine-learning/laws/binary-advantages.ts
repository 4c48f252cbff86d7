import type { Token } from '../../../documents/model/document.js'
import { isOneOf, says } from '../../../english/matching.js'
import { sentenceBefore, sentenceBehind, sentenceOf } from '../../../english/sentence.js'
import { judgeIdentity } from '../../../math/judges/identity.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { Rational } from '../../../math/number/rational.js'
import { groupsOf, symbolsOf } from '../../../math/term/symbols.js'
import { negate, number, symbol, type Term } from '../../../math/term/term.js'
import type { Node } from '../../../notation/tree/node.js'
import { judgeFigure } from '../../../page/quantities/judge-figure.js'
import { figureOf } from '../../../rules/book/locate/figures.js'
import type { Judged } from '../../../rules/judged.js'
import { type LawPage, lawCheck, ruled, termOf } from '../../../rules/laws/law-page.js'
import { defineRule } from '../../../rules/rule.js'
import { failureAdvantage, successAdvantage } from './group-advantage-terms.js'
import { deviationSaid } from './stated-deviation.js'

type Outcome = 'success' | 'failure'

const OUTCOMES: Readonly<Record<Outcome, readonly string[]>> = {
  success: 'success successes succeeding correct'.split(' '),
  failure: 'failure failures failing incorrect'.split(' '),
}
const ADVANTAGE: Readonly<Record<Outcome, (share: Term) => Term>> = {
  success: successAdvantage,
  failure: failureAdvantage,
}
const CORRECTION = '\\sqrt{(1-p)/p} \\text{ and } -\\sqrt{p/(1-p)}'
const SHARES: readonly string[] = 'rate probability share fraction proportion'.split(' ')
const REWARDS = /^\s*(?:0\s*\/\s*1|\\\{\s*0\s*,\s*1\s*\\\}|r(?:_i)?\s*\\in\s*\\\{\s*0\s*,\s*1\s*\\\})\s*$/
const READING = 'advantages of rewards 0 and 1, a share p of them 1, over the population standard deviation'
/** Words that may stand between a success and what it gets. */
const GETS: readonly string[] =
  'answer answers response completion sample gets get receives receive has have earns an the advantage of exactly about roughly approximately is equals only therefore then'.split(
    ' ',
  )

/** Rewards of 0 and 1 with a success rate p have the advantages √((1-p)/p) and -√(p/(1-p)). */
function binaryAdvantages(page: LawPage): Judged[] {
  const { tokens } = page.reading.section
  const isBinary =
    tokens.some(({ kind, text }) => kind === 'math' && REWARDS.test(text)) || says(tokens, ['binary'])
  if (!isBinary || !says(tokens, ['advantage'])) return []
  const share = shareNamed(page)
  if (share === null) return []
  return tokens.flatMap(token => [...bothSigns(token, share, page), ...valueOfOne(token, share, page)])
}

/** The letter right behind "success rate", "pass probability": what the share of successes is called. */
function shareNamed({ reading }: LawPage): string | null {
  for (const token of reading.section.tokens) {
    const [word] = sentenceBefore(token, reading).slice(-1)
    const first = reading.chains.get(token)?.[0]?.terms[0]
    if (word && isOneOf(word, SHARES) && first?.head === 'symbol') return first.text
  }
  return null
}

/** `\pm\sqrt{(1-p)/p}` in a sentence about advantages: both signs are the same size only at p = 1/2. */
function bothSigns(token: Token, share: string, page: LawPage): Judged[] {
  const { reading } = page
  const chain = reading.chains.get(token)?.at(-1)
  const node: Node | undefined = chain?.terms.at(-1)
  if (node?.head !== 'pm' || !says(sentenceOf(token, reading), ['advantage'])) return []
  const size = termOf(node.args[0]!, reading)
  if (!size || groupsOf(size).size > 0 || [...symbolsOf(size)].some(name => name !== share)) return []
  const domains = new Map([[share, 'unit' as const]])
  const sides = [successAdvantage(symbol(share)), negate(failureAdvantage(symbol(share)))]
  const judged = sides.map(side => judgeIdentity(size, side, domains, page.effort))
  const worst = judged.find(({ verdict }) => verdict === 'refuted')
  if (!worst || deviationSaid(token, 'G', page) === 'sample') return []
  const judgement: Judgement = { ...worst, expected: CORRECTION.replaceAll('p', share) }
  const { start, end } = node
  const place = { from: chain!.start, to: chain!.end, start, end }
  return [ruled({ rule: 'law/binary-advantage', token, judgement, reading: READING, ...place }, page)]
}

/** `At p = 0.8 a failure gets exactly -2`. */
function valueOfOne(token: Token, share: string, page: LawPage): Judged[] {
  const figure = figureOf(token, page.reading)?.figure
  if (!figure) return []
  const outcome = outcomeBefore(token, page)
  const value = shareAt(token, share, page)
  const chain = page.reading.chains.get(token)
  const isAlone = !chain || (chain.length === 1 && chain[0]!.signs.length === 0)
  if (!outcome || !value || !isAlone || deviationSaid(token, 'G', page) === 'sample') return []
  const isExact = sentenceBefore(token, page.reading).at(-1)!.text === 'exactly'
  const stated = { sign: isExact ? '=' : '≈', data: ADVANTAGE[outcome](value) } as const
  const judgement = judgeFigure(figure, stated, page.reading.source)
  const { start, end } = figure
  return [
    ruled(
      { rule: 'law/binary-advantage', token, judgement, reading: READING, from: start, to: end, start, end },
      page,
    ),
  ]
}

function outcomeBefore(token: Token, { reading }: LawPage): Outcome | null {
  const before = sentenceBefore(token, reading)
  const at = before.findLastIndex(other => !isOneOf(other, GETS))
  const word = before[at]
  if (!word || at === before.length - 1) return null
  return (['success', 'failure'] as const).find(outcome => isOneOf(word, OUTCOMES[outcome])) ?? null
}

/** The number that the sentence, up to here, says the share is; null where it says none, or several. */
function shareAt(token: Token, share: string, { reading }: LawPage): Term | null {
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  const chains = sentence.flatMap(other => reading.chains.get(other) ?? [])
  const stated = chains.filter(({ terms, signs }) => signs[0]?.operator === '=' && terms[0]!.text === share)
  const [only, another] = stated
  const stands = only?.terms[1]
  if (another || stands?.head !== 'number') return null
  const value = Rational.of(stands.text)
  return value.gt(0) && value.lt(1) ? number(value) : null
}

export const binaryAdvantageLaw = defineRule({
  id: 'law/binary-advantage',
  summary: 'The advantage of a success among binary rewards is the root of the odds of a failure.',
  why: 'The two advantages are exchanged, or the odds are taken without their root.',
  source: 'Shao et al., DeepSeekMath, 2024, section 4.1.2',
  examples: {
    right: [
      {
        given: 'Rewards are binary with success rate $p$, and advantages are standardised.',
        states: 'at $p = 0.8$ a failure gets $-2$',
      },
    ],
    wrong: [
      {
        given: 'Rewards are binary with success rate $p$, and advantages are standardised.',
        states: 'at $p = 0.8$ a failure gets $-5$',
      },
    ],
  },
  check: lawCheck(binaryAdvantages),
})
