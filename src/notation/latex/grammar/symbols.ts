import { SYMBOLS } from '../../tree/commands.js'
import { functionCalled, isNamedFunction } from '../../tree/functions.js'
import type { Node } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import { readNumeral } from '../lexer/number-token.js'
import { namedFunction } from './functions.js'
import { optimum } from './operators.js'
import type { Grammar, Parselet } from './parselet.js'

/** Letters in blackboard bold that are no set but a function. */
const BLACKBOARD_FUNCTIONS: Readonly<Record<string, string>> = {
  E: 'expectation',
  P: 'probability',
  V: 'variance',
  '1': 'indicator',
}

const OPTIMA: ReadonlySet<string> = new Set(['argmax', 'argmin'])

const letter: Parselet = (grammar, token) =>
  beginsDifferential(grammar, token.text)
    ? grammar.cursor.node('differential', [grammar.factor()], token.start)
    : grammar.cursor.node('symbol', [], token.start, token.text)

/** The d of dy, under an integral and outside all brackets in it. */
function beginsDifferential({ cursor }: Grammar, text: string): boolean {
  const { kind, text: following } = cursor.peek()
  return text === 'd' && cursor.enclosure === 'integral' && (kind === 'letter' || SYMBOLS.has(following))
}

const symbol: Parselet = ({ cursor }, { text, start }) => cursor.node('symbol', [], start, SYMBOLS.get(text)!)

const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '\\cdot', '\\times', '\\div', '\\pm'])

/** Behind an operator dots are a part that is left out, `6 \cdot \dots`; behind digits these go on. */
const dots: Parselet = ({ cursor }, { start }) =>
  cursor.node('symbol', [], start, OPERATORS.has(cursor.beforePrevious()?.text ?? '') ? 'leftOut' : 'dots')

/** The dot in f(·), which stands for whatever the function is applied to. */
const placeholder: Parselet = ({ cursor }, { start }) => cursor.node('symbol', [], start, 'anything')

/** Words: a symbol where they are a name, else a unit or a label. */
const words: Parselet = (grammar, token) => {
  const { style } = token
  const text = nameIn(token)
  if (style === 'blackboard') return blackboard(grammar, token, text)
  if (style === 'upright' && OPTIMA.has(text)) return optimum(grammar, token, text)
  if (style === 'upright' && text === 'd') return letter(grammar, { ...token, text })
  if (style === 'upright' && isFunction(text) && (grammar.begins() || grammar.cursor.is('^')))
    return namedFunction(grammar, { ...token, text: `\\${text}` })
  const quantity = style === 'text' ? quantityIn(grammar, token) : null
  if (quantity) return quantity
  const isIndex = grammar.cursor.enclosure === 'index'
  const isApplied = style === 'text' && grammar.cursor.is('(') && token.text === text
  const isName = isIndex || isApplied || style === 'calligraphic' || style === 'upright'
  return isName && /^[A-Za-z][\w-]*$/.test(text)
    ? grammar.cursor.node('symbol', [], token.start, text)
    : grammar.cursor.node('text', [], token.start, wordsIn(token))
}

/** What is applied to matrices and random variables, often without brackets: `\\operatorname{Var} X`, `\\mathrm{tr} AB`. */
const OF_OTHERS: ReadonlySet<string> = new Set(['tr', 'Tr', 'trace', 'rank', 'Var', 'var'])

/** Upright words that are applied as `\\sin` is, also without brackets. */
const isFunction = (name: string): boolean =>
  OF_OTHERS.has(name) || (functionCalled(name)?.arity === 1 && isNamedFunction(name))

const QUANTITY = /^\s*(?<digits>\d[\d,]*(?:\.\d+)?)(?:[\s~]*(?<unit>[A-Za-z%/].*))?$/

/** `\textbf{58 Years}` is a number and its unit. */
function quantityIn({ cursor }: Grammar, { text, start }: Token): Node | null {
  const { digits, unit } = QUANTITY.exec(text)?.groups ?? {}
  if (digits === undefined) return null
  const numeral = readNumeral(digits, 0)
  if (numeral.end !== digits.length) return null
  const figure = cursor.node('number', [], start, numeral.text)
  if (unit === undefined) return figure
  return cursor.node('mul', [figure, cursor.node('text', [], start, unit.trim())], start)
}

/** The words of a text; of a unit made of commands, as \\si{\\mega\\joule}, their names. */
const wordsIn = ({ text, style }: Token): string =>
  (style === 'unit' ? text.replaceAll('\\', ' ') : text).replaceAll(/\s+/g, ' ').trim()

/** The words without spacing: `arg\,max` is argmax. */
const nameIn = ({ text }: Token): string => text.replaceAll(/\\[,;:! ]/g, '').trim()

/** ℝ and its like are sets, with the size that stands above them; 𝔼 is a function. */
function blackboard(grammar: Grammar, { start }: Token, text: string): Node {
  const { cursor } = grammar
  const name = BLACKBOARD_FUNCTIONS[text]
  if (name !== undefined) return cursor.node('symbol', [], start, name)
  const isSized =
    cursor.is('^') &&
    !['+', '-', '*'].some(mark => cursor.is(mark, 1) || (cursor.is('{', 1) && cursor.is(mark, 2)))
  if (!isSized) return cursor.node('set', [], start, text)
  cursor.next()
  return cursor.node('set', [grammar.argument()], start, text)
}

export const WORDS_AND_LETTERS: ReadonlyMap<Token['kind'], Parselet> = new Map([
  ['letter', letter],
  ['words', words],
])

export const SYMBOL_COMMANDS: ReadonlyMap<string, Parselet> = new Map([
  ...[...SYMBOLS.keys()].map(spelling => [spelling, symbol] as const),
  ['\\dots', dots],
])

export const PLACEHOLDERS: ReadonlyMap<string, Parselet> = new Map([['\\cdot', placeholder]])
