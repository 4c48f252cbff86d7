import { parseTokens } from '../latex/grammar/parser.js'
import type { Chain } from '../tree/node.js'
import { isOfLogic, tokenizeLogic } from './logic.js'
import { tokenizePlain } from './tokenize.js'
import type { Letters } from './unit.js'

export interface PlainOptions {
  /** Where the source begins in its document; every place is counted from there. */
  readonly offset?: number
  /** What a single letter behind a figure is, where it could be both: else what it is more often. */
  readonly letters?: Letters | undefined
  /** Whether it stands in code, where a percent sign between two numbers asks for a remainder. */
  readonly isCode?: boolean | undefined
}

/**
 * The statements of arithmetic in plain notation, `2 * 8 * 128 = 2 KiB`, as the trees that `parseChains` gives for the
 * same in LaTeX, in time linear in its length. `**` and `^` raise to the whole number or bracket that follows; a unit
 * behind a number or a bracket is a `text` node, and so is a currency sign, which stands behind its number whatever
 * side it is written on: `$10M` is 10 and the text `M $`. Throws LatexError, and nothing else, for what is no such
 * arithmetic: programs, versions, dates, and what could be read in two ways, as `26. 86` or `7 % 3`.
 */
export function parsePlain(source: string, options: PlainOptions = {}): Chain[] {
  const { offset = 0, letters, isCode } = options
  return parseTokens(
    isOfLogic(source) ? tokenizeLogic(source, offset) : tokenizePlain(source, offset, letters, isCode),
  )
}
