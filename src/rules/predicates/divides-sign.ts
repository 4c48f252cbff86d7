import { definableIn } from '../../math/term/key.js'
import { subtract } from '../../math/term/term.js'
import type { Judged } from '../judged.js'
import { type Law, type LawPage, linksOf, ruled, ruledLink, termOf } from '../laws/law-page.js'
import { standsForItself } from './claim-place.js'
import { isOfRealNumbers } from './context.js'
import { wholeOf } from './expression-said.js'
import { judgeRemainder } from './remainder.js'
import { wholeStartsAt } from './whole-numbers.js'

/** `6 \mid n^3 - n` for itself, and `n^3 \equiv n \pmod 6`, of all whole numbers or of one. */
export const dividesBySign =
  (rule: string): Law =>
  page =>
    isOfRealNumbers(page.reading) ? [...divides(rule, page), ...congruences(rule, page)] : []

const divides = (rule: string, page: LawPage): Judged[] =>
  [...page.reading.chains].flatMap(([token, chains]) => {
    const [chain, another] = chains
    const node = chain?.terms[0]
    const isBar = node?.head === 'given' && chain!.signs.length === 0 && !another && !token.headers
    const [divisor, term] = isBar ? node.args.map(side => termOf(side, page.reading)) : []
    const whole = wholeOf(divisor ?? null)
    const starts = whole !== null && term ? wholeStartsAt(term, token, page.reading) : null
    if (!starts || !standsForItself(token, page.reading)) return []
    const judgement = judgeRemainder(term!, starts, { divisor: whole!, rest: 0n })
    const { start, end } = node!
    return judgement
      ? [ruled({ rule, token, judgement, reading: '', from: start, to: end, start, end }, page)]
      : []
  })

const congruences = (rule: string, page: LawPage): Judged[] =>
  [...linksOf(page)].flatMap(link => {
    const { left, right, sign, token } = link
    const isOfClasses = [left, right].every(({ head, text }) => head === 'call' && text === 'residue')
    if (!isOfClasses || sign.operator !== '=' || token.headers) return []
    const [one, other, modulus] = [left.args[1]!, right.args[1]!, left.args[2]!].map(node =>
      termOf(node, page.reading),
    )
    const divisor = wholeOf(modulus ?? null)
    const difference = one && other && divisor !== null ? subtract(one, other) : null
    const starts =
      difference && definableIn(difference).size > 0 ? wholeStartsAt(difference, token, page.reading) : null
    const judgement = starts && judgeRemainder(difference!, starts, { divisor: divisor!, rest: 0n })
    const isWhole = judgement?.verdict !== 'refuted' || standsForItself(token, page.reading)
    return judgement && isWhole
      ? [ruledLink(link, { rule, judgement, reading: 'the difference of the sides' }, page)]
      : []
  })
