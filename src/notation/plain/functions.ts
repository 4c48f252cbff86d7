import type { TokenKind, WordStyle } from '../tree/token.js'

/** A token without its place. */
export interface Spelling {
  readonly kind: TokenKind
  readonly text: string
  readonly style?: WordStyle
}

/** What stands for a function and its opening bracket, and for the closing one. */
export interface FunctionForm {
  readonly opens: readonly Spelling[]
  readonly closes: readonly Spelling[]
  /** Whether it takes several values, which commas part. */
  readonly isList?: boolean
}

export const mark = (text: string): Spelling => ({ kind: 'mark', text })
export const command = (text: string): Spelling => ({ kind: 'command', text })
/** A sign of the grammar, which has a name or stands for itself. */
export const sign = (text: string): Spelling => (text.startsWith('\\') ? command(text) : mark(text))

const called = (...head: Spelling[]): FunctionForm => ({ opens: [...head, mark('(')], closes: [mark(')')] })
const logarithm = (base: string): FunctionForm =>
  called(command('\\log'), mark('_'), mark('{'), { kind: 'number', text: base }, mark('}'))
const listed = (name: string): FunctionForm => ({ ...called(command(name)), isList: true })
const word = (name: string): FunctionForm => called({ kind: 'words', text: name, style: 'upright' })

/** The functions that lowering gives a value; a call of any other is a program. */
export const FUNCTIONS: ReadonlyMap<string, FunctionForm> = new Map([
  ['sqrt', { opens: [command('\\sqrt'), mark('{')], closes: [mark('}')] }],
  ['abs', { opens: [command('\\lvert')], closes: [command('\\rvert')] }],
  ['exp', called(command('\\exp'))],
  ['ln', called(command('\\ln'))],
  ['log', called(command('\\log'))],
  ['log2', logarithm('2')],
  ['log_2', logarithm('2')],
  ['log10', logarithm('10')],
  ['log_10', logarithm('10')],
  ['min', listed('\\min')],
  ['max', listed('\\max')],
  ...['sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan'].map(
    name => [name, called(command(`\\${name}`))] as const,
  ),
  ...'sigma sigmoid logit softplus sinh cosh tanh asin acos atan floor ceil round'
    .split(' ')
    .map(name => [name, word(name)] as const),
  ...['gcd', 'lcm'].map(name => [name, { ...word(name), isList: true }] as const),
  ['σ', called(command('σ'))],
])
