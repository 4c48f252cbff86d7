import { assertedAt } from '../../../page/quantifiers.js'
import { defineDoubt } from '../doubt.js'

const UNIT = 'i'

/** `z = 3 + 4i`, and `z^2 = -7 + 24i` is false for most numbers i, and true of the one whose square is -1. */
export const imaginaryUnit = defineDoubt({
  id: 'imaginary-unit',
  summary: 'It is false of a number i, of which its sentence says nothing, and i may be the imaginary unit.',
  examples: ['Let $z = 3 + 4i$. Then $z^2 = -7 + 24i$.'],
  applies: ({ at: { token, reading }, judgement: { witness } }) => {
    const { every, bounds } = assertedAt(token, reading)
    const isFree = witness?.[UNIT] !== undefined && !every.has(UNIT) && !bounds.has(UNIT)
    return isFree ? 'i may be the imaginary unit' : null
  },
})
