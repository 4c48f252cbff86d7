import type { Macros } from '../macros/macro.js'
import { matchAt } from '../model/match-at.js'
import { MARKDOWN, type Notation } from '../model/notation.js'
import type { Range } from '../model/range.js'
import { Search } from '../model/search.js'
import { readsAsMoney } from './money.js'

/** A piece of mathematics with its delimiters, and what stands between them. */
export interface MathSpan extends Range {
  readonly inner: Range
  readonly display: boolean
}

/** How a piece of mathematics opens and closes. */
export interface Delimiter {
  readonly name: string
  /** UTF-16 units of the opening and the closing sign. */
  readonly opens: number
  readonly closes: number
  /** Matches the closing sign, and the paired backslashes before it. */
  readonly closer: string
  readonly display: boolean
}

const delimiter = (name: string, closer: string, closes: number, display: boolean): Delimiter => ({
  name,
  opens: name.length,
  closes,
  closer,
  display,
})
/** `\\` is a backslash or a new line, so `\\$` closes and `\$` does not. */
const UNESCAPED = String.raw`(?<!\\)(?:\\\\)*`
const SINGLE = delimiter('$', `${UNESCAPED}\\$`, 1, false)
const DOUBLE = delimiter('$$', `${UNESCAPED}\\$\\$`, 2, true)
const TICKED = delimiter('$`', '`\\$', 2, false)
/** What MyST writes before a formula between backticks. */
export const ROLE = '{math}`'
const OF_ROLE = delimiter(ROLE, '`', 1, false)
const ROUND = delimiter('\\(', `${UNESCAPED}\\\\\\)`, 2, false)
const SQUARE = delimiter('\\[', `${UNESCAPED}\\\\\\]`, 2, true)
/** Site generators that eat one backslash make their authors write two. */
const DOUBLED_ROUND = delimiter('\\\\(', String.raw`\\\\\)`, 3, false)
const DOUBLED_SQUARE = delimiter('\\\\[', String.raw`\\\\\]`, 3, true)
const ENVIRONMENT =
  /\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|flalign|displaymath|math|dmath|IEEEeqnarray)\*?)\}/y

/** What opens at this place, if anything does. */
export function delimiterAt(text: string, at: number, notation: Notation = MARKDOWN): Delimiter | null {
  if (notation.groups) return delimiterInTex(text, at) ?? shorthandAt(text, at, notation.macros)
  if (text[at] === '$') return text[at + 1] === '$' ? DOUBLE : text[at + 1] === '`' ? TICKED : SINGLE
  if (notation.markup && text.startsWith(ROLE, at)) return OF_ROLE
  if (text[at] !== '\\') return null
  if (text[at + 1] === 'b') return environmentAt(text, at)
  const isDoubled = text[at + 1] === '\\'
  const bracket = text[at + (isDoubled ? 2 : 1)]
  if ((bracket !== '(' && bracket !== '[') || /[A-Za-z0-9]/.test(text[at - 1] ?? '')) return null
  if (bracket === '(') return isDoubled ? DOUBLED_ROUND : ROUND
  return isDoubled ? DOUBLED_SQUARE : SQUARE
}

/** TeX has no other signs than its own, and they hold right behind a word too. */
function delimiterInTex(text: string, at: number): Delimiter | null {
  if (text[at] === '$') return text[at + 1] === '$' ? DOUBLE : SINGLE
  if (text[at] !== '\\') return null
  if (text[at + 1] === 'b') return environmentAt(text, at)
  return text[at + 1] === '(' ? ROUND : text[at + 1] === '[' ? SQUARE : null
}

/** An environment is kept whole: its name says how its rows are aligned. */
function environmentAt(text: string, at: number): Delimiter | null {
  const name = matchAt(ENVIRONMENT, text, at)?.[1]
  if (!name) return null
  return { name, opens: 0, closes: 0, closer: `\\\\end\\{${name.replace('*', '\\*')}\\}`, display: true }
}

const COMMAND = /\\[A-Za-z@]{1,60}/y

/** `\be`, where it is a macro for the beginning of an environment, which closes with the environment or a macro for its end. */
function shorthandAt(text: string, at: number, macros: Macros | undefined): Delimiter | null {
  const command = macros && matchAt(COMMAND, text, at)?.[0]
  const body = command && macros.get(command)?.body.trim()
  const environment = body ? environmentAt(body, 0) : null
  if (!command || !environment) return null
  const end = new RegExp(`^\\s*${environment.closer}\\s*$`)
  const closers = [...macros].filter(([, macro]) => macro && end.test(macro.body)).map(([name]) => name)
  const closer = [environment.closer, ...closers.map(name => `\\${name}(?![A-Za-z@])`)].join('|')
  return { ...environment, name: command, closer }
}

/** Finds mathematics in a text, each kind of closing sign in one walk. */
export class MathScanner {
  private readonly searches = new Map<string, Search>()

  constructor(
    private readonly text: string,
    private readonly notation = MARKDOWN,
  ) {}

  /** The mathematics that begins at this place, if it ends, is not blank, and does not read as an amount of money. */
  spanAt(at: number): MathSpan | null {
    const found = delimiterAt(this.text, at, this.notation)
    if (!found) return null
    const closing = this.closing(found, at)
    if (!closing) return null
    const inner = { start: at + found.opens, end: closing.end - found.closes }
    const content = this.text.slice(inner.start, inner.end)
    if (
      !/\S/.test(content) ||
      (found === SINGLE && this.notation.money && !this.isFormula(content, at, closing.end))
    )
      return null
    return { start: at, end: closing.end, inner, display: found.display }
  }

  /** The closing sign of what opens at this place. */
  closing(opening: Delimiter, at: number): Range | null {
    const search = this.searches.get(opening.name) ?? new Search(this.text, new RegExp(opening.closer, 'g'))
    this.searches.set(opening.name, search)
    return search.next(at + opening.opens)
  }

  /** One dollar sign is also a currency, and a stray one must not pair with half of a `$$` or reach into code. */
  private isFormula(content: string, start: number, end: number): boolean {
    const after = this.text[end] ?? ''
    if (after === '$' || content.includes('`')) return false
    return !readsAsMoney(content, this.text[start - 1] ?? '', after)
  }
}
