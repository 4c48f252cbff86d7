import type { FunctionDefinition } from '../../../math/functions/definition.js'
import { allFunctions } from '../../../math/functions/functions.js'
import { proveIdentity } from '../../../math/proof/tactics.js'
import { definableIn } from '../../../math/term/key.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Node } from '../../../notation/tree/node.js'
import type { Reading } from '../../../page/reading.js'
import { defineDoubt } from '../doubt.js'

/** Single letters, as a command or as a character. */
const LETTER = /^(?:\\[a-zA-Z]+|.)$/u

/** Whether a stretch of a page writes a function as a single letter. */
function isLetterIn(written: string, { spellings: { latex = [], plain = [] } }: FunctionDefinition): boolean {
  const letters = [...latex, ...plain].filter(spelling => LETTER.test(spelling))
  return letters.some(letter => written.includes(letter))
}

/** Whether the section has one of the words beside which the letter means the function. */
const isBesideWords = (words: readonly string[], { section }: Reading): boolean =>
  section.tokens.some(({ kind, text }) => kind === 'word' && words.some(word => text.startsWith(word)))

/** Whether a side speaks of no symbol: σ(z) of a symbol is said of the function that the field means. */
function isClosed(side: Node, { glossary }: Reading): boolean {
  const term = lowered(side, glossary)
  return term !== null && definableIn(term).size === 0
}

/** Whether the section says of every symbol what the function is, without the letter: `\\sigma(z) = 1/(1 + e^{-z})`. */
const isSaidToBe = (definition: FunctionDefinition, { chains, glossary, source }: Reading): boolean =>
  [...chains.values()].flat().some(({ terms: [name, said], signs }) => {
    if (!name || !said || signs[0]!.operator !== '=') return false
    const isNamed = isLetterIn(source.slice(name.start, name.end), definition)
    if (!isNamed || isLetterIn(source.slice(said.start, said.end), definition)) return false
    const [left, right] = [name, said].map(side => lowered(side, glossary))
    return left && right && definableIn(left).size > 0 ? proveIdentity(left, right).proved : false
  })

/** "The automorphism with $\\sigma(\\sqrt2) = -\\sqrt2$": a letter that a field uses for a function may be another one. */
export const letterForFunction = defineDoubt({
  id: 'letter-for-function',
  summary:
    'A letter before a number was read as the function that a field writes so, and no word of the section speaks of that.',
  examples: [
    'Let $\\sigma$ be the map of the field with $\\sigma(\\sqrt{2}) = -\\sqrt{2}$. So $\\sigma(\\sqrt{3}) = 2$.',
  ],
  applies: ({ at: { reading, link } }) => {
    if (!link || ![link.left, link.right].every(side => isClosed(side, reading))) return null
    const written = reading.source.slice(link.left.start, link.right.end)
    const found = allFunctions().find(
      definition =>
        definition.letterBeside &&
        isLetterIn(written, definition) &&
        !isBesideWords(definition.letterBeside, reading) &&
        !isSaidToBe(definition, reading),
    )
    return found ? `its letter may be another function than ${found.name}` : null
  },
})
