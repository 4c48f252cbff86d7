import type { Token } from '../../../documents/model/document.js'
import { neighbouringSentence, sentenceBefore } from '../../../english/sentence.js'
import { anotherCaseBefore } from '../../../english/worded/distribution.js'
import type { Node } from '../../../notation/tree/node.js'
import { spelledName } from '../../../notation/tree/spelled-name.js'
import { ASKS_OF_VARIABLE } from '../../../page/chance/asking-names.js'
import type { Reading } from '../../../page/reading.js'
import { defineDoubt } from '../doubt.js'

const asks = ({ head, args }: Node): boolean =>
  (head === 'call' && ASKS_OF_VARIABLE.has(spelledName(args[0]!))) || args.some(asks)

/** "On Sundays $E[X] = 1$", "we drop the zeros, so": the variable may have another distribution there. */
export const chanceOfAnother = defineDoubt({
  id: 'chance-of-another',
  summary: 'The words before a chance or a mean may speak of another case than its distribution.',
  examples: [
    'Let $X \\sim \\mathrm{Bin}(10, 0.3)$. On Sundays $E[X] = 1$.',
    'Let $X \\sim \\mathrm{Bin}(10, 0.3)$. Only players who win are counted. So $E[X] = 3.2$.',
  ],
  applies: ({ rule, at: { link, token, reading } }) => {
    // A law of all variables is of each case too.
    if (rule !== 'arithmetic' || !link || ![link.left, link.right].some(asks)) return null
    const word = anotherCaseBefore(sentenceBefore(token, reading)) ?? wordOfLast(token, reading)
    return word === null ? null : `its sentence may speak of another case: "${word}"`
  },
})

/** That of the sentence before, where it has no formula. */
function wordOfLast(token: Token, reading: Reading): string | null {
  const last = neighbouringSentence(token, reading, -1)
  return last.some(({ kind }) => kind === 'math' || kind === 'number') ? null : anotherCaseBefore(last)
}
