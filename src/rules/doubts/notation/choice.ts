import { hasSense } from '../../../english/matching.js'
import { defineDoubt } from '../doubt.js'

const CHOICE = /(?<![\p{L}\d_])C\(\s?\d/u

export const choice = defineDoubt({
  id: 'choice',
  summary: '`C(16, 2)` stands on a page that chooses nothing, and may be another function.',
  examples: ['The cost of the pair is C(16, 2) = 340.'],
  applies: ({ at: { link, token, reading } }) => {
    if (!link || token.notation !== 'plain' || !CHOICE.test(token.text)) return null
    const isOfChoices = reading.section.tokens.some(word => hasSense(word, 'ofChoices'))
    return isOfChoices ? null : 'C may be another function than the number of ways to choose'
  },
})
