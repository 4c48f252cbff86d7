import { wordsFor } from '../../english/lexicon.js'
import { isOneOf } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { defineDoubt } from './doubt.js'

const RESTRICTS = [...wordsFor('condition'), ...wordsFor('restricts')]

/** "When $\\alpha = \\beta$, $N \\propto C^{1/2}$": a sentence about some cases does not claim what is false of others. */
export const someCases = defineDoubt({
  id: 'some-cases',
  summary: 'The sentence speaks of some cases only, and the statement is judged for all of them.',
  applies: ({ at: { token, reading }, isGeneral }) => {
    if (!isGeneral) return null
    const word = sentenceOf(token, reading).find(other => isOneOf(other, RESTRICTS))
    return word ? `its sentence speaks of some cases only ("${word.text}")` : null
  },
})
