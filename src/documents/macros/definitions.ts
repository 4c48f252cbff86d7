import { isAt, matchAt } from '../model/match-at.js'
import type { Range } from '../model/range.js'
import { isSame, type Macro, type Macros } from './macro.js'

/** What a source defines: its macros by name, null where what one stands for is not known, and where it does so. */
export interface Definitions {
  readonly macros: Macros
  /** In order, without overlap. */
  readonly places: readonly Range[]
}

const DEFINING = new RegExp(
  String.raw`\\(?:(?<macro>newcommand|renewcommand|providecommand|DeclareRobustCommand)|(?<operator>DeclareMathOperator)` +
    `|(?<pair>DeclarePairedDelimiter)|(?<parsed>(?:New|Renew|Provide|Declare)DocumentCommand)` +
    `|(?<plain>[egx]?def)|(?<same>let))(?![A-Za-z@])\\*?`,
  'g',
)
const NAME =
  /\s{0,9}(?:\{\s{0,9}(\\(?:[A-Za-z@]{1,60}|[^A-Za-z@\s]))\s{0,9}\}|(\\(?:[A-Za-z@]{1,60}|[^A-Za-z@\s])))/y
const COUNT = /\s{0,9}\[(\d)\]/y
const DEFAULT = /\s{0,9}\[([^[\]]{0,200})\]/y
/** `{O{2} m}`: an optional argument with what it is where it is left out, and those that are needed. */
const ARGUMENTS = /\s{0,9}\{\s{0,9}(?:O\{([^{}]{0,200})\})?((?:\s{0,9}m){0,9})\s{0,9}\}/y
const PARAMETERS = /\s{0,9}((?:#[1-9]){0,9})(?=\s{0,9}\{)/y
const TARGET = /\s{0,9}=?\s{0,9}(\\(?:[A-Za-z@]{1,60}|[^A-Za-z@\s]))/y
const BRACE = /\s{0,9}\{/y
/** A macro that stands for more is a program. */
const MAX_BODY_LENGTH = 2000
/** More definitions than this, no document has; the rest are left alone. */
const MAX = 10_000

/**
 * The macros that a source without comments defines: `\newcommand` and its like, `\def`, `\let`, operators and pairs of
 * delimiters. A name that is defined in two ways stands for neither.
 */
export function definitionsIn(text: string): Definitions {
  const macros = new Map<string, Macro | null>()
  const places: Range[] = []
  DEFINING.lastIndex = 0
  for (let match = DEFINING.exec(text); match && places.length < MAX; match = DEFINING.exec(text)) {
    const reader = new Reader(text, DEFINING.lastIndex)
    const found = reader.take(NAME)
    const called = found?.[1] ?? found?.[2]
    if (called === undefined) continue
    const macro = macroOf(reader, match.groups!)
    note(macros, called, macro, match[0].startsWith('\\provide'))
    places.push({ start: match.index, end: reader.at })
    DEFINING.lastIndex = reader.at
  }
  return { macros, places }
}

function note(macros: Map<string, Macro | null>, name: string, macro: Macro | null, isLast: boolean): void {
  const known = macros.get(name)
  if (known === undefined) macros.set(name, macro)
  else if (!isLast && !isSame(known, macro)) macros.set(name, null)
}

/** What a definition says behind the name; null where it says what cannot be read. */
function macroOf(
  reader: Reader,
  { macro, operator, pair, parsed, plain, same }: Readonly<Record<string, string | undefined>>,
): Macro | null {
  if (same) return simple(0, reader.take(TARGET)?.[1])
  if (operator) return named(reader.group())
  if (pair) return paired(reader.group(), reader.group())
  const count = macro ? reader.take(COUNT)?.[1] : undefined
  const asked = parsed ? reader.take(ARGUMENTS) : null
  const optional = (macro ? reader.take(DEFAULT)?.[1] : asked?.[1]) ?? null
  const listed = parsed ? asked?.[2] : plain ? reader.take(PARAMETERS)?.[1] : ''
  if (listed === undefined) return skipped(reader)
  const needed = listed.replace(/[#\s]/g, '').length
  const parameters = Number(count ?? (parsed && optional !== null ? needed + 1 : needed))
  const made = simple(parameters, reader.group())
  return made && { ...made, optional }
}

/** What is defined in a way of its own ends with its braces. */
function skipped(reader: Reader): null {
  for (let groups = 0; groups < 2 && reader.group() !== undefined; groups++);
  return null
}

const simple = (parameters: number, body: string | undefined): Macro | null =>
  body === undefined ? null : { parameters, optional: null, body, isStarred: false }

/** `\DeclareMathOperator{\KL}{KL}`. */
function named(text: string | undefined): Macro | null {
  if (text === undefined) return null
  return simple(0, `\\operatorname{${text.replace(/\\[,;:! ]/g, '')}}`)
}

/** `\abs{x}`, and `\abs*{x}` and `\abs[\big]{x}`, whose bars are only larger. */
function paired(open: string | undefined, close: string | undefined): Macro | null {
  if (open === undefined || close === undefined) return null
  return { parameters: 2, optional: '', body: `${open} #2 ${close}`, isStarred: true }
}

/** Reads on from a place. */
class Reader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  take(pattern: RegExp): RegExpExecArray | null {
    const match = matchAt(pattern, this.text, this.at)
    if (match) this.at = pattern.lastIndex
    return match
  }

  /** What stands in the braces that follow. */
  group(): string | undefined {
    if (!isAt(BRACE, this.text, this.at)) return undefined
    const from = BRACE.lastIndex - 1
    let depth = 0
    for (let at = from; at < from + MAX_BODY_LENGTH; at++) {
      if (this.text[at] === '\\') at++
      else if (this.text[at] === '{') depth++
      else if (this.text[at] === '}' && --depth === 0) {
        this.at = at + 1
        return this.text.slice(from + 1, at)
      }
    }
    return undefined
  }
}
