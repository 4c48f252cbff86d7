import { functionTable } from '../../../math/functions/functions.js'
import { SYMBOLS } from '../../tree/commands.js'
import { functionCalled } from '../../tree/functions.js'
import { isName } from '../../tree/names.js'
import type { Node } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import { readBracket } from './brackets.js'
import { isAngle } from './degrees.js'
import { FRACTIONS } from './fractions.js'
import { OPERATORS, optimalArgument } from './operators.js'
import type { Grammar, Parselet } from './parselet.js'
import { readScripts } from './scripts.js'

/** What has a command as functions have, but no value. */
const WITHOUT_VALUE = ['\\coth', '\\det', '\\dim', '\\deg', '\\hom', '\\ker', '\\Pr', '\\Re', '\\Im']

/** Of some functions the power -1 is the inverse: nobody writes sin^{-1} x for 1/sin x. */
function inverseOf(command: string): string | undefined {
  const definition = functionCalled(command.slice(1))
  const inverse = definition?.asTerm ? undefined : definition?.inverse
  return inverse && `\\${inverse}`
}

type Build = (grammar: Grammar, args: readonly Node[], index: Node | null, token: Token) => Node

const buildExp: Build = ({ cursor }, args, _, { start }) => cursor.node('exp', args, start)

/** \log x and \lg x say no base; \ln x and \log_2 x say theirs. */
const buildLog: Build = ({ cursor }, args, index, { text, start }) => {
  if (text === '\\ln') return cursor.node('ln', args, start)
  return cursor.node('log', index ? [args[0]!, index] : args, start, text === '\\lg' ? 'lg' : '')
}

const buildCall: Build = ({ cursor }, args, _, { text, start, end }) => {
  const name = text === '\\Pr' ? 'probability' : text.slice(1)
  const head: Node = { head: 'symbol', text: name, args: [], start, end }
  return cursor.node('call', [head, ...args], start, name)
}

/**
 * A function and its argument: what the brackets behind it hold, else the one factor behind it, else a product of
 * numbers and names, as in \log 2x. Throws LatexError where the argument might end in two places.
 */
const functionWith =
  (build: Build): Parselet =>
  (grammar, token) => {
    const { cursor } = grammar
    const head = cursor.node('symbol', [], token.start, token.text.slice(1))
    const scripts = readScripts(grammar, head)
    const index = scripts.find(({ kind }) => kind === 'index')?.node ?? null
    const power = scripts.find(({ kind }) => kind === 'power')?.node ?? null
    const isOdd = scripts.length > (index ? 1 : 0) + (power ? 1 : 0) || (index && token.text !== '\\log')
    if (isOdd) cursor.fail(`an argument of ${token.text}`, 'notation', 'a script')
    const inverse = power && isMinusOne(power) ? inverseOf(token.text) : undefined
    if (power?.head === 'neg' && inverse === undefined)
      cursor.fail('a reciprocal or an inverse function, written so that one can tell which', 'ambiguous')
    if (scripts.length === 0 && cursor.enclosure === 'index' && !grammar.begins()) return head
    const isBracketed = ['(', '[', '\\{', '{'].some(mark => cursor.is(mark))
    const args = isBracketed ? bracketed(grammar) : [unbracketed(grammar, token)]
    const made = build(grammar, args, index, inverse === undefined ? token : { ...token, text: inverse })
    const raised = power && inverse === undefined ? cursor.node('pow', [made, power], token.start) : made
    if (!isBracketed && !isSurelyDivided(args[0]!)) grammar.openEnded.add(raised)
    return raised
  }

/** A function that is known by its name alone, such as `\operatorname{sech}`. */
export const namedFunction: Parselet = functionWith(buildCall)

const isMinusOne = ({ head, args }: Node): boolean => head === 'neg' && args[0]!.text === '1'

/** \ln 2 / k is (ln 2)/k: who means a quotient of numbers in a logarithm writes it in brackets. */
const isSurelyDivided = (node: Node): boolean => node.head === 'number' || isAngle(node)

function bracketed(grammar: Grammar): readonly Node[] {
  const { cursor } = grammar
  if (cursor.is('{')) return [grammar.argument()]
  return readBracket(grammar, cursor.next()).items
}

function unbracketed(grammar: Grammar, token: Token): Node {
  const { cursor } = grammar
  cursor.skipBreaks()
  const start = cursor.here()
  const factors = [grammar.factor()]
  if (!isPlain(factors[0]!)) return factors[0]!
  while (beginsPlain(grammar, factors)) {
    factors.push(grammar.factor())
    if (!isPlain(factors.at(-1)!)) ambiguous(grammar, token)
  }
  if (grammar.begins() && !beginsSeparate(grammar, factors)) ambiguous(grammar, token)
  return factors.length === 1 ? factors[0]! : cursor.node('mul', factors, start)
}

const ambiguous = ({ cursor }: Grammar, { text }: Token): never =>
  cursor.fail(`brackets around the argument of ${text}`, 'ambiguous', 'a product that may end in two places')

/** A number or a name, or a power of one. */
function isPlain(node: Node): boolean {
  if (node.head === 'pow') return isPlain(node.args[0]!)
  return node.head === 'number' || isName(node)
}

/** A name; a number stands first in a product, and in \log 26 86 is a slip of the pen. */
function beginsPlain(grammar: Grammar, factors: readonly Node[]): boolean {
  const { kind, text } = grammar.cursor.peek()
  const isName = kind === 'letter' || (kind === 'command' && SYMBOLS.has(text))
  return isName && !beginsDifferential(grammar, factors)
}

/** Words are a unit, another function is the next factor: \log N \log D is a product of two. */
function beginsSeparate(grammar: Grammar, factors: readonly Node[]): boolean {
  const { kind, text } = grammar.cursor.peek()
  return kind === 'words' || functionParselets().has(text) || beginsDifferential(grammar, factors)
}

/** The dx that ends an integral, or, behind the x of `\cos x\,dx`, a differential. */
function beginsDifferential({ cursor }: Grammar, factors: readonly Node[]): boolean {
  const [{ kind, text }, behind] = [cursor.peek(), cursor.peek(1)]
  if (kind !== 'letter' || text !== 'd') return false
  const name = behind.kind === 'letter' ? behind.text : SYMBOLS.get(behind.text)
  return (
    name !== undefined && (cursor.enclosure === 'integral' || factors.some(factor => holds(factor, name)))
  )
}

const holds = ({ head, text, args }: Node, name: string): boolean =>
  (head === 'symbol' && text === name) || args.some(part => holds(part, name))

/** \arg z is the argument of a complex number, \arg\max f an optimum. */
const argument: Parselet = (grammar, token) =>
  optimalArgument(grammar, token) ?? functionWith(buildCall)(grammar, token)

const BUILDS: ReadonlyMap<string, Build> = new Map([
  ['\\exp', buildExp],
  ['\\ln', buildLog],
  ['\\log', buildLog],
])

/** Commands that read their argument in a way of their own: `\max` may be an optimum, `\sigma` is a letter. */
const hasOwnReader = (command: string): boolean =>
  OPERATORS.has(command) || FRACTIONS.has(command) || SYMBOLS.has(command)

/** Functions that are known by their command. */
export const functionParselets: () => ReadonlyMap<string, Parselet> = functionTable(functions => {
  const commands = functions.flatMap(({ spellings }) => spellings.latex ?? [])
  const read = [...WITHOUT_VALUE, ...commands.filter(text => text.startsWith('\\') && !hasOwnReader(text))]
  const parselets = read.map(text => [text, functionWith(BUILDS.get(text) ?? buildCall)] as const)
  // Its base is told by the page alone, so that it has no value of its own.
  return new Map([...parselets, ['\\lg', functionWith(buildLog)], ['\\arg', argument]])
})
