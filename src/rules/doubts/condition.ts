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
    'It is a condition: a comparison behind when, until, we need, or an equation that "means" something, or begins a row.',
  examples: [
    'We stop when $3 + 1 < 2$.',
    'Let $a = 2$ and $b = 3$. Here $2a - b = 0$ means that there is no rule.',
    '`1 + 1 = 1` means "both".',
  ],
  applies: ({ at: { token, reading, link, chain }, isGeneral }) => {
    if (link === undefined) return null
    if (chain && isExplained(chain, reading)) return 'it is a condition'
    if (isGeneral) return null
    const isOrder = !EQUALITIES.has(link.sign.operator)
    const isAsked = isOrder && requires(sentenceBefore(token, reading))
    return isAsked || (chain && isInSymbols(chain) && isRowLabel(token, reading)) ? 'it is a condition' : null
  },
})

/** "$\\det A = 0$ means that …"; what has no symbols is only explained in quotes: "`1 + 1 = 1` means “both”". */
function isExplained(chain: StatedChain, reading: Reading): boolean {
  const [verb] = sentenceBehind(chain.token, reading)
  if (!hasSense(verb, 'saysMeaning')) return false
  return isInSymbols(chain) || /^\s*["“'‘«]/.test(reading.source.slice(verb!.end, verb!.end + 4))
}

/** As they are written: of a matrix its entries are judged. */
const isInSymbols = ({ terms }: StatedChain): boolean =>
  terms.some(term => [...symbolsOf(term)].some(name => name !== 'pi'))

const isRowLabel = ({ start }: Token, { source }: Reading): boolean =>
  /(?:^|\n)[ \t]*\|[ \t$]*$/.test(source.slice(Math.max(0, start - MAX_INDENT), start))

const MAX_INDENT = 40
