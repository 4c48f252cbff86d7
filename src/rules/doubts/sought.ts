import { soughtIn } from '../../english/discourse-cue.js'
import { sentenceOf } from '../../english/sentence.js'
import { defineDoubt } from './doubt.js'

/** "We need $f'(x) = 2x$": a relation that is to be reached or solved claims nothing yet. */
export const sought = defineDoubt({
  id: 'sought',
  summary: 'The sentence says what is sought, not what is so.',
  examples: ['We need $\\frac{d}{dx} x^3 = 2x^2$.'],
  applies: ({ at: { token, reading, chain }, isGeneral }) => {
    // A law is found by words of its own, which may be these.
    const word =
      isGeneral && chain ? soughtIn(sentenceOf(token, reading).filter(other => other !== token)) : null
    return word === null ? null : `its sentence may say what is sought: "${word}"`
  },
})
