import { type FunctionDefinition, functionTable } from '../../math/functions/functions.js'

const BY_WORD = functionTable(
  functions =>
    new Map(functions.flatMap(one => (one.spellings.plain ?? []).map(word => [word, one] as const))),
)

/** The function that a word before a bracket in prose is; undefined for any other word. */
export const functionOfWord = (word: string): FunctionDefinition | undefined => BY_WORD().get(word)
