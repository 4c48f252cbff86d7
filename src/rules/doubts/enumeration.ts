import type { Chain } from '../../notation/tree/node.js'
import { defineDoubt } from './doubt.js'

/** A condition in brackets behind a formula, `(x > 0)`, and words behind it are no values of a list. */
const BESIDE: ReadonlySet<string> = new Set(['relation', 'text'])
const isValue = ({ signs, opens, terms }: Chain): boolean =>
  signs.length === 0 && opens === null && !BESIDE.has(terms[0]!.head)

/** `3, 5 = 8`: a statement without a sign beside one with a sign is an enumeration. */
export const enumeration = defineDoubt({
  id: 'enumeration',
  summary: 'The relation stands in a list of values, and may be one of them.',
  examples: ['The values are $3, 5 = 8$.'],
  applies: ({ at: { token, reading } }) => {
    const chains = reading.chains.get(token) ?? []
    return chains.length > 1 && chains.some(isValue) ? 'it stands in a list' : null
  },
})
