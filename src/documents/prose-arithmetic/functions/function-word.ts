import { type FunctionDefinition, functionTable } from '../../../math/functions/functions.js'
import type { Lexeme } from '../lexeme.js'

const BY_WORD = functionTable(
  functions =>
    new Map(functions.flatMap(one => (one.spellings.plain ?? []).map(word => [word, one] as const))),
)

const LOWERED = '₀₁₂₃₄₅₆₇₈₉'
const IS_LOWERED = /[₀-₉]/

/** The name of a function with its index on the line, `log2` for `log₂`. */
export const onLine = (name: string): string =>
  IS_LOWERED.test(name) ? name.replaceAll(/[₀-₉]/g, digit => String(LOWERED.indexOf(digit))) : name

const POWER = /(?:⁻?[⁰¹²³⁴-⁹]{1,3}|\^\d{1,2})$/

/** The function that a word before a bracket in prose is, `sin` or `sin²`; undefined for any other word. */
export const functionOfWord = (word: string): FunctionDefinition | undefined =>
  BY_WORD().get(onLine(word).replace(POWER, ''))

/** Names of functions that nothing here computes; the base of `lg` is 10, and 2 among programs. */
const WITHOUT_VALUE = 'lg lb ld coth det arg sgn erf'.split(' ')
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
export const namesFunction = (word: string): boolean => NAMES().has(onLine(word))

/** What LaTeX writes for `log2` and `sqrt`: a command before one argument. */
const BEFORE_ARGUMENT = /^\\[a-z]+(?:_\{\d+\})?[({]#[)}]$/
/** `exp 3` is rather the third experiment. */
const NEEDS_BRACKET: ReadonlySet<string> = new Set(['exp'])

/** Whether a function is written before its argument without a bracket, as `ln 2` is. */
export function takesBareArgument(word: string): boolean {
  const { arity, spellings } = functionOfWord(word) ?? {}
  if (arity !== 1 || NEEDS_BRACKET.has(word)) return false
  const { latex = [], plainForm } = spellings!
  return plainForm === undefined ? latex.includes(`\\${onLine(word)}`) : BEFORE_ARGUMENT.test(plainForm)
}

/** A section, `sec 3`, or a cot may have a number. */
const NEEDS_SYMBOL: ReadonlySet<string> = new Set(['sec', 'csc', 'cot'])

/** Whether a function is written before a number without a bracket, as `ln 2` is. */
export const takesBareNumber = (word: string): boolean => takesBareArgument(word) && !NEEDS_SYMBOL.has(word)

/** Whether a lexeme is a function with a number behind it, `ln 2`, `sqrt 2`, `sin π`. */
export function isBareFunction(lexemes: readonly Lexeme[], at: number): boolean {
  const [word, argument] = [lexemes[at], lexemes[at + 1]]
  if (word?.kind !== 'word' || !argument || argument.opensLine || !takesBareNumber(word.text)) return false
  const isNumber = argument.kind === 'number' && /^[\d.,]+$/.test(argument.text)
  return isNumber || argument.text === 'π' || argument.text === '√'
}
