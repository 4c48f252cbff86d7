import { complexTopicsIn } from '../../../english/arithmetics/complex-numbers.js'
import { assertedAt } from '../../../page/quantifiers.js'
import { defineDoubt } from '../doubt.js'

const UNIT = 'i'

/** `z = 3 + 4i`, and `z^2 = -7 + 24i` is false for most numbers i, and true of the one whose square is -1. */
export const imaginaryUnit = defineDoubt({
  id: 'imaginary-unit',
  summary:
    'It is false of a number i, of which its sentence says nothing, or which has a value on a page of complex numbers, and i may be the imaginary unit.',
  examples: [
    'Let $z = 3 + 4i$. Then $z^2 = -7 + 24i$.',
    'The current is $i = 2$. With the complex impedance $Z = 3 + 4i$ the modulus is $|Z| = 5$.',
  ],
  applies: ({ at: { token, reading }, judgement: { witness }, grounds }) => {
    const { every, bounds } = assertedAt(token, reading)
    const isFree = witness?.[UNIT] !== undefined && !every.has(UNIT) && !bounds.has(UNIT)
    const isPutIn = grounds?.uses.some(({ key }) => key === UNIT) === true
    const mayBeBoth = isPutIn && complexTopicsIn(reading.section.tokens).length > 0
    return isFree || mayBeBoth ? 'i may be the imaginary unit' : null
  },
})
