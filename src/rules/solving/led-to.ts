import type { Token } from '../../documents/model/document.js'
import { anotherCaseIn, cueBefore, saysOnlyStep } from '../../english/discourse-cue.js'
import { BLANK_LINE } from '../../english/sentence.js'
import type { Statement } from '../../page/statement.js'

/**
 * How a page goes from one equation to the next: by words that say nothing but that, by an arrow, by other words that
 * conclude, or without a word, on the next line.
 */
export type Leading = 'plainly' | 'loosely' | 'silently'

const ARROW =
  /\\(?:implies|iff|therefore|to|rightarrow|longrightarrow|Rightarrow|Longrightarrow|Leftrightarrow|Longleftrightarrow)(?![A-Za-z])|[⇒⟹⇔⟺→∴]/
const ROW_OR_LINE = /\\\\|\n/
/** The items of a list are equations of their own. */
const LIST_MARK = /\n[ \t>]*(?:[-*+]|\(?[\da-zA-Z]{1,3}[.)])[ \t]|\\item(?![A-Za-z])/
/** Between a step and the next a page says no more than this. */
const MAX_WORDS = 12

/** How a page goes from one equation to the other; null where nothing says that it does. */
export function leadingTo(before: Statement, behind: Statement): Leading | null {
  const { source } = behind.reading
  const [from, to] = [before.chain.token, behind.chain.token]
  const isOne = from === to
  const between = isOne
    ? source.slice(before.link.right.end, behind.link.left.start)
    : source.slice(from.end, to.start)
  const tokens = isOne ? [] : tokensBetween(from, to, behind)
  if (tokens.some(({ kind, text }) => kind === 'number' || (kind === 'math' && !isArrow(text)))) return null
  if (LIST_MARK.test(between)) return null
  const words = tokens.filter(({ kind }) => kind === 'word')
  if (words.length === 0)
    return ARROW.test(between) ? 'plainly' : ROW_OR_LINE.test(between) ? 'silently' : null
  const isApart = BLANK_LINE.test(between) && !from.display && !to.display
  if (isApart || words.length > MAX_WORDS) return null
  if (saysOnlyStep(words)) return 'plainly'
  const isConcluded = cueBefore(to, behind.reading) === 'conclusion' && anotherCaseIn(words) === null
  return isConcluded ? 'loosely' : null
}

/** `$\\implies$` by itself. */
const isArrow = (text: string): boolean => text.replace(ARROW, '').trim() === ''

const tokensBetween = (
  from: Token,
  to: Token,
  { reading: { section, places } }: Statement,
): readonly Token[] => section.tokens.slice(places.get(from)! + 1, places.get(to)!)

/** The words between two equations. */
export const wordsBetween = (before: Statement, behind: Statement): readonly Token[] =>
  tokensBetween(before.chain.token, behind.chain.token, behind).filter(({ kind }) => kind === 'word')
