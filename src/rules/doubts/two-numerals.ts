import type { Node } from '../../notation/tree/node.js'
import { defineDoubt } from './doubt.js'

/** A numeral in another base, `0x3C`, is written otherwise than the digits that it stands for. */
const isWhole = ({ head, text, start, end }: Node, source: string): boolean =>
  head === 'number' && /^\d+$/.test(text) && !/\p{L}/u.test(source.slice(start, end))

/** `2 = 1`: nobody works that out, and whoever writes it behind other lines shows what a false step leads to. */
export const twoNumerals = defineDoubt({
  id: 'two-numerals',
  summary: 'It sets two different whole numbers equal, as an argument does that ends in a contradiction.',
  examples: ['We divide by $a - b$, and out comes $2 = 1$.'],
  applies: ({ at: { link, chain, token, reading } }) => {
    const isEquation = link && chain?.terms.length === 2 && link.sign.operator === '='
    const isFirst = reading.section.tokens.find(({ kind }) => kind !== 'stop') === token
    return isEquation && !isFirst && [link.left, link.right].every(side => isWhole(side, reading.source))
      ? 'it sets two different numbers equal, as a contradiction does'
      : null
  },
})
