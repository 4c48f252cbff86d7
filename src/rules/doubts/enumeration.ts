import { defineDoubt } from './doubt.js'

/** `3, 5 = 8`: a statement without a sign beside one with a sign is an enumeration. */
export const enumeration = defineDoubt({
  id: 'enumeration',
  summary: 'The relation stands in a list of values, and may be one of them.',
  examples: ['The values are $3, 5 = 8$.'],
  applies: ({ at: { token, reading } }) => {
    const chains = reading.chains.get(token) ?? []
    const isListed =
      chains.length > 1 && chains.some(({ signs, opens }) => signs.length === 0 && opens === null)
    return isListed ? 'it stands in a list' : null
  },
})
