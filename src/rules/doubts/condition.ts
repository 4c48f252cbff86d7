import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { requires } from '../../english/restriction.js'
import { sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Reading } from '../../page/reading.js'
import type { StatedChain } from '../../page/stated-chain.js'
import { defineDoubt } from './doubt.js'

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])

/** "We stop when $3 < 2$": a comparison behind such a word is the condition, and no statement. */
export const condition = defineDoubt({
  id: 'condition',
  summary:
    'It is a condition: a comparison behind when, until, we need, or an equation in symbols that means something, or begins a row.',
  examples: [
    'We stop when $3 + 1 < 2$.',
    'Let $a = 2$ and $b = 3$. Here $2a - b = 0$ means that there is no rule.',
  ],
  applies: ({ at: { token, reading, link, chain }, isGeneral }) => {
    if (link === undefined || isGeneral) return null
    const isOrder = !EQUALITIES.has(link.sign.operator)
    const isAsked = isOrder && requires(sentenceBefore(token, reading))
    return isAsked || (chain && isCase(chain, reading)) ? 'it is a condition' : null
  },
})

/** Whether an equation in symbols says of what its sentence or its row speaks: "$\\det A = 0$ means that …". */
function isCase({ token, terms }: StatedChain, reading: Reading): boolean {
  // As they are written: of a matrix its entries are judged.
  if (terms.every(term => [...symbolsOf(term)].every(name => name === 'pi'))) return false
  return hasSense(sentenceBehind(token, reading)[0], 'saysMeaning') || isRowLabel(token, reading)
}

const isRowLabel = ({ start }: Token, { source }: Reading): boolean =>
  /(?:^|\n)[ \t]*\|[ \t$]*$/.test(source.slice(Math.max(0, start - MAX_INDENT), start))

const MAX_INDENT = 40
