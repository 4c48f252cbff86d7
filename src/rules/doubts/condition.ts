import { requires } from '../../english/restriction.js'
import { sentenceBefore } from '../../english/sentence.js'
import { defineDoubt } from './doubt.js'

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])

/** "We stop when $3 < 2$": a comparison behind such a word is the condition, and no statement. */
export const condition = defineDoubt({
  id: 'condition',
  summary: 'The comparison stands behind a word that makes it a condition: when, until, we need.',
  examples: ['We stop when $3 + 1 < 2$.'],
  applies: ({ at: { token, reading, link }, isGeneral }) => {
    const isOrder = link !== undefined && !EQUALITIES.has(link.sign.operator) && !isGeneral
    return isOrder && requires(sentenceBefore(token, reading)) ? 'it is a condition' : null
  },
})
