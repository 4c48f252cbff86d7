import type { Macro, Macros } from '../../../documents/macros/macro.js'
import { matchAt } from '../../../documents/model/match-at.js'
import { LatexError, type LatexErrorReason } from './latex-error.js'

/** A text whose characters each stand for a stretch of another: what a macro says stands where it is called. */
export interface Expanded {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const CALL = /\\(?:[A-Za-z@]+|[\s\S])/g
/** A formula that calls more macros, grows longer, or nests them deeper is a program. */
const MAX_CALLS = 10_000
const MAX_CHARACTERS = 100_000
const MAX_DEPTH = 20
/** TeX takes one digit of `x^10`, and its author means two; where the digits came from, the parser cannot see. */
const CUT_SCRIPT = /[\^_]\s*\d\d/

/**
 * A formula, which begins at an offset, with its macros replaced by what they stand for, or null where it calls none.
 * Throws LatexError for a macro whose meaning is not known, for missing arguments, and for more than a formula holds.
 */
export function expandMacros(source: string, macros: Macros, offset: number): Expanded | null {
  if (source.length > MAX_CHARACTERS || !callsAny(source, macros)) return null
  const starts = Array.from({ length: source.length }, (_, at) => offset + at)
  const ends = starts.map(at => at + 1)
  const expanded = new Expander(macros).expand({ text: source, starts, ends }, 0)
  if (CUT_SCRIPT.test(expanded.text))
    fail('braces around a script of several digits', 'none', offset, 'ambiguous')
  return expanded
}

function callsAny(source: string, macros: Macros): boolean {
  return [...source.matchAll(CALL)].some(([name]) => macros.has(name))
}

function fail(expected: string, got: string, offset: number, reason: LatexErrorReason = 'syntax'): never {
  throw new LatexError(`expandMacros: expected ${expected}, got ${got}`, offset, reason)
}

/** Text that grows piece by piece, with the places of its characters. */
class Growing {
  private readonly pieces: string[] = []
  private readonly starts: number[] = []
  private readonly ends: number[] = []
  /** The piece added last: a command at its end is whole, or no more than a backslash. */
  private last = ''

  /** Adds a stretch with its places. */
  add({ text, starts, ends }: Expanded, from: number, to: number): void {
    if (to <= from) return
    this.part(text[from]!, starts[from]!)
    for (let at = from; at < to; at++) this.place(starts[at]!, ends[at]!)
    this.append(text.slice(from, to))
  }

  /** Adds what a macro says; it stands where the macro is called. */
  say(text: string, start: number, end: number): void {
    if (text === '') return
    this.part(text[0]!, start)
    for (let at = 0; at < text.length; at++) this.place(start, end)
    this.append(text)
  }

  whole(): Expanded {
    return { text: this.pieces.join(''), starts: this.starts, ends: this.ends }
  }

  /** A command ends before a letter that it did not end with. */
  private part(next: string, start: number): void {
    if (!/[A-Za-z@]/.test(next) || !/\\[A-Za-z@]+$/.test(this.last)) return
    this.place(start, start)
    this.append(' ')
  }

  private append(text: string): void {
    this.pieces.push(text)
    this.last = text
  }

  private place(start: number, end: number): void {
    this.starts.push(start)
    this.ends.push(end)
    if (this.starts.length > MAX_CHARACTERS)
      fail(`at most ${MAX_CHARACTERS} characters`, 'more', start, 'too-large')
  }
}

class Expander {
  private calls = 0

  constructor(private readonly macros: Macros) {}

  expand(source: Expanded, depth: number): Expanded {
    const grown = new Growing()
    const { text } = source
    let from = 0
    const pattern = new RegExp(CALL)
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const macro = this.macros.get(match[0])
      if (macro === undefined) continue
      const start = source.starts[match.index]!
      if (macro === null) fail('a macro whose meaning is known', match[0], start)
      if (++this.calls > MAX_CALLS || depth >= MAX_DEPTH)
        fail(`at most ${MAX_CALLS} macros, ${MAX_DEPTH} deep`, 'more', start, 'too-large')
      grown.add(source, from, match.index)
      const call = this.substituted(source, macro, match.index, pattern.lastIndex)
      const said = this.expand(call.said, depth + 1)
      grown.add(said, 0, said.text.length)
      from = call.end
      pattern.lastIndex = from
    }
    grown.add(source, from, text.length)
    return grown.whole()
  }

  /** The body of a macro with its arguments put in, and where the call ends. */
  private substituted(source: Expanded, macro: Macro, at: number, behind: number) {
    const { parameters, optional, body, isStarred } = macro
    let end = isStarred && source.text[behind] === '*' ? behind + 1 : behind
    const given: (Argument | null)[] = []
    for (let count = 0; count < parameters; count++) {
      const argument = count === 0 && optional !== null ? optionAt(source, end) : argumentAt(source, end)
      if (argument) end = argument.next
      given.push(argument)
    }
    // TeX's authors put an empty group behind a name to keep the blank that follows.
    if (parameters === 0 && source.text.startsWith('{}', end)) end += 2
    const place = [source.starts[at]!, source.ends[end - 1]!] as const
    const grown = new Growing()
    for (const piece of body.split(/(#[1-9])/)) {
      const argument = piece.startsWith('#') ? given[Number(piece[1]) - 1] : { said: piece }
      if (argument === undefined) fail('an argument of the macro', piece, place[0])
      else if (argument === null) grown.say(optional!, ...place)
      else if ('said' in argument) grown.say(argument.said, ...place)
      else grown.add(source, argument.start, argument.end)
    }
    return { said: grown.whole(), end }
  }
}

/** What stands between the braces of an argument, and where the text goes on behind them. */
interface Argument {
  readonly start: number
  readonly end: number
  readonly next: number
}

/** `[…]`, or null where there is none. */
function optionAt({ text }: Expanded, at: number): Argument | null {
  if (text[at] !== '[') return null
  const closing = text.indexOf(']', at)
  return closing === -1 ? null : { start: at + 1, end: closing, next: closing + 1 }
}

/** A group in braces, or one character or command. */
function argumentAt({ text, starts }: Expanded, from: number): Argument {
  const at = from + /\s*/.exec(text.slice(from))![0].length
  if (text[at] === undefined || text[at] === '}') fail('an argument', 'none', starts[at - 1]!)
  if (text[at] !== '{') {
    const command = new RegExp(CALL, 'y')
    const next = at + (matchAt(command, text, at)?.[0].length ?? 1)
    return { start: at, end: next, next }
  }
  let depth = 0
  for (const { 0: mark, index } of text.slice(at).matchAll(/\\.|[{}]/g)) {
    if (mark === '{') depth++
    else if (mark === '}' && --depth === 0) return { start: at + 1, end: at + index, next: at + index + 1 }
  }
  return fail('a closing brace', 'the end', starts[at]!)
}
