import type { Macros } from '../../../documents/macros/macro.js'
import { functionTable } from '../../../math/functions/functions.js'
import type { Chain } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import { LatexError } from '../lexer/latex-error.js'
import { isRelation, tokenize } from '../lexer/lexer.js'
import { expandMacros } from '../lexer/macros.js'
import { relocated, relocatedOffset } from '../lexer/relocate.js'
import { BRACKETS } from './brackets.js'
import { CASE_FRAMES } from './cases.js'
import { CONNECTIVES } from './connectives.js'
import { Cursor } from './cursor.js'
import { DERIVATIVES } from './derivatives.js'
import { FONTS } from './fonts.js'
import { FRACTIONS } from './fractions.js'
import { functionParselets } from './functions.js'
import { PrattGrammar } from './grammar.js'
import { hole } from './holes.js'
import { MATRIX_FRAMES } from './matrices.js'
import { numeral } from './numbers.js'
import { OPERATORS } from './operators.js'
import type { Parselets } from './parselet.js'
import { Statements } from './statements.js'
import { PLACEHOLDERS, SYMBOL_COMMANDS, WORDS_AND_LETTERS } from './symbols.js'

export interface ParseOptions {
  /** Where the source begins in its document; every place is counted from there. */
  readonly offset?: number
  /** Reads `?name`, `?name(a,b)` and the index `*` as holes; only shapes have them. */
  readonly holes?: boolean
  /** Names that are functions whatever they are applied to, such as a glossary's. */
  readonly functions?: ReadonlySet<string>
  /** What the document defines; each is replaced by what it stands for, and stands where it is called. */
  readonly macros?: Macros | undefined
}

const parselets: () => Parselets = functionTable(() => ({
  byText: new Map([
    ...BRACKETS,
    ...CASE_FRAMES,
    ...CONNECTIVES,
    ...DERIVATIVES,
    ...FONTS,
    ...FRACTIONS,
    ...functionParselets(),
    ...MATRIX_FRAMES,
    ...OPERATORS,
    ...SYMBOL_COMMANDS,
  ]),
  byKind: new Map([...WORDS_AND_LETTERS, ['number', numeral], ['hole', hole]]),
  placeholders: PLACEHOLDERS,
}))

/**
 * The statements of a piece of LaTeX mathematics, each a chain of relations, in time linear in its length. Throws
 * LatexError, and nothing else, for what it cannot read; its offset is a place in the document.
 */
export function parseChains(source: string, options: ParseOptions = {}): Chain[] {
  const { macros, offset = 0, ...rest } = options
  const expanded = macros ? expandMacros(source, macros, offset) : null
  if (!expanded) return parse(source, options)
  try {
    return relocated(parse(expanded.text, rest), expanded)
  } catch (error) {
    if (!(error instanceof LatexError)) throw error
    throw new LatexError(error.message, relocatedOffset(error.offset, expanded), error.reason)
  }
}

function parse(source: string, options: ParseOptions): Chain[] {
  const { offset = 0, holes = false } = options
  return parseTokens(withoutEmptyGroups(tokenize(source, { offset, holes })), options)
}

/** `a {}= b`: an empty group only spaces its formula, unless it carries a script or is an argument. */
function withoutEmptyGroups(tokens: readonly Token[]): Token[] {
  return tokens.filter(
    (token, at) => !(opensNothing(tokens, at) || (token.text === '}' && opensNothing(tokens, at - 1))),
  )
}

function opensNothing(tokens: readonly Token[], at: number): boolean {
  const [before, opening, closing, behind] = [at - 1, at, at + 1, at + 2].map(place => tokens[place])
  if (opening?.text !== '{' || opening.kind !== 'mark' || closing?.text !== '}') return false
  const isArgument =
    before &&
    (/^[\^_]$/.test(before.text) ||
      ((/^[}\]]$/.test(before.text) || (before.kind === 'command' && !isRelation(before))) &&
        !(behind && isRelation(behind))))
  return !isArgument && !/^[\^_]$/.test(behind?.text ?? '')
}

/** The statements of tokens, the last of which is of kind `end`; another notation brings tokens of its own. Throws LatexError. */
export function parseTokens(tokens: Token[], options: Omit<ParseOptions, 'offset'> = {}): Chain[] {
  const { holes = false, functions = new Set<string>() } = options
  return new Statements(new PrattGrammar(new Cursor(tokens), parselets(), { functions, holes })).all()
}
