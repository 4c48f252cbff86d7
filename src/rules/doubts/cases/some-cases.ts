import { restrictionIn } from '../../../english/restriction.js'
import { withoutArraysSupposed } from '../../../english/worded/array-kind.js'
import { withoutSupposing } from '../../../page/domains/claimed-range.js'
import { rangeOfClaim } from '../../../page/quantifiers.js'
import { defineDoubt } from '../doubt.js'

/** "When $\\alpha = \\beta$, $N \\propto C^{1/2}$": a sentence about some cases does not claim what is false of others. */
export const someCases = defineDoubt({
  id: 'some-cases',
  summary: 'The sentence speaks of some cases only, and the statement is judged for all of them.',
  examples: [
    'If $X$ and $Y$ are independent, then $\\mathrm{Var}(X - Y) = \\mathrm{Var}(X) - \\mathrm{Var}(Y)$.',
  ],
  applies: ({ at: { token, reading }, isGeneral, from, to }) => {
    if (!isGeneral) return null
    const sentence = withoutArraysSupposed(withoutSupposing(rangeOfClaim(token, reading)))
    // "If and only if" inside a statement joins its two halves.
    const word = restrictionIn(sentence.filter(({ start, end }) => end <= from || start >= to))
    return word === null ? null : `its sentence speaks of some cases only ("${word}")`
  },
})
