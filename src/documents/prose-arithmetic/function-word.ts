import { type FunctionDefinition, functionTable } from '../../math/functions/functions.js'

const BY_WORD = functionTable(
  functions =>
    new Map(functions.flatMap(one => (one.spellings.plain ?? []).map(word => [word, one] as const))),
)

/** The function that a word before a bracket in prose is; undefined for any other word. */
export const functionOfWord = (word: string): FunctionDefinition | undefined => BY_WORD().get(word)

/** Names of functions that nothing here computes; the base of `lg` is 10, and 2 among programs. */
const WITHOUT_VALUE = 'lg lb ld coth det dim arg sgn erf'.split(' ')
const NAMES = functionTable(
  functions =>
    new Set([
      ...WITHOUT_VALUE,
      ...functions.flatMap(({ spellings: { latex = [], plain = [], python = [] } }) =>
        [...latex, ...plain, ...python].map(name => name.replace('\\', '').toLowerCase()),
      ),
    ]),
)

/** Whether a word in small letters names a function in any notation, so that a figure behind it is its argument. */
export const namesFunction = (word: string): boolean => NAMES().has(word)
