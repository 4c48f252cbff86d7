import type { Token } from '../../documents/model/document.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { type Limit, limitOf } from '../../math/limits/limit.js'
import { definableIn } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import type { Term } from '../../math/term/term.js'
import { type LawPage, termOf } from '../laws/law-page.js'
import { defineRule } from '../rule.js'
import { functionSaid, isOfAllNumbers } from './function-said.js'
import { type SaidJudge, saidCheck } from './said.js'

/** The 3 of `x = 3`; null for what is no number. */
function placeIn(token: Token | undefined, { reading }: LawPage): Term | null {
  const [chain, another] = (token && reading.chains.get(token)) ?? []
  if (!chain || another || chain.signs.length !== 1 || chain.signs[0]!.operator !== '=') return null
  const value = termOf(chain.terms[1]!, reading)
  return value && definableIn(value).size === 0 ? value : null
}

/** A function that grows without end on one side of a number has a vertical asymptote there. */
const vertical: SaidJudge = said => {
  const of = functionSaid(said)
  const value = placeIn(said.predication.objects[0], said.page)
  if (!of || !isOfAllNumbers(of) || !value) return null
  const sides = (['left', 'right'] as const).map(side => limitOf(of.term, of.variable, { at: value, side }))
  if (sides.some(({ kind }) => kind === 'infinite'))
    return judgement('holds', {
      evidence: evidence('proved: identity'),
      explanation: 'it grows without end there',
    })
  return sides.every(({ kind }) => kind === 'finite')
    ? refuted(`it tends to ${sides.map(shown).join(' and ')} there`)
    : null
}

/** A function that tends to a number far out has a horizontal asymptote there. */
const horizontal: SaidJudge = said => {
  const of = functionSaid(said)
  const value = placeIn(said.predication.objects[0], said.page)
  if (!of || !isOfAllNumbers(of) || !value) return null
  const ends = ([1, -1] as const).map(sign => limitOf(of.term, of.variable, { at: 'infinity', sign }))
  const found = ends.map(end => (end.kind === 'finite' ? judgeClosed(end.value, value).verdict : end.kind))
  if (found.includes('holds'))
    return judgement('holds', {
      evidence: evidence('proved: identity'),
      explanation: 'it tends to that far out',
    })
  const isSettled = found.every(one => one === 'refuted' || one === 'infinite')
  return isSettled ? refuted(`far out it tends to ${[...new Set(ends.map(shown))].join(' and ')}`) : null
}

const shown = (limit: Limit): string => (limit.kind === 'finite' ? toPlain(limit.value) : 'infinity')

const refuted = (explanation: string): Judgement =>
  judgement('refuted', { evidence: evidence('refuted: witness'), explanation })

const RATIO = 'Let $f(x) = \\frac{2x + 1}{x - 3}$.'

export const asymptote = defineRule({
  id: 'law/asymptote',
  summary: 'A function has the vertical and horizontal asymptotes that words give it.',
  why: 'A root of the denominator is taken with the wrong sign, or one that the numerator has too.',
  source: null,
  examples: {
    right: [
      { given: RATIO, states: '$f$ has the vertical asymptote $x = 3$' },
      { given: RATIO, states: 'its horizontal asymptote is $y = 2$' },
    ],
    wrong: [
      { given: RATIO, states: '$f$ has the vertical asymptote $x = -3$' },
      { given: RATIO, states: 'its horizontal asymptote is $y = 1$' },
    ],
  },
  check: saidCheck('law/asymptote', { verticalAsymptote: vertical, horizontalAsymptote: horizontal }),
})
