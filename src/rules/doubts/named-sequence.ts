import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { LEAVES_OUT } from '../../page/reading.js'
import { defineDoubt } from './doubt.js'

/** "The product of the primes $2 \\cdot 3 \\cdots 29$": the members between are not those that equal steps lead to. */
export const namedSequence = defineDoubt({
  id: 'named-sequence',
  summary: 'The sentence names the sequence whose members the dots leave out.',
  examples: ['The Fibonacci numbers $1 + 2 + 3 + \\dots + 89 = 231$.'],
  applies: ({ at: { token, reading } }) => {
    const name = LEAVES_OUT.test(token.text)
      ? sentenceOf(token, reading).find(other => hasSense(other, 'namedSequence'))
      : undefined
    return name ? `its members may be other numbers ("${name.text}")` : null
  },
})
