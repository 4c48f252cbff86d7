import type { WordKind } from '../../english/word.js'
import { isAt } from '../model/match-at.js'
import { type Draft, draft, guardCount } from '../model/mutable-token.js'
import { MARKDOWN, type Notation } from '../model/notation.js'
import type { Range } from '../model/range.js'
import { CodeSpans } from './code-span.js'
import { endsSentence } from './full-stop.js'
import { MathScanner, ROLE } from './inline-math.js'
import { endOfCommand, endOfEntity, endOfNote, endOfTarget, MarkupFinder } from './link.js'
import { beginsNumber, readNumber } from './number.js'
import { readWord } from './word.js'
import { partsOfFormula } from './words-in-formula.js'

/**
 * The tokens of a run of prose, without the stop at its end; `offset` is where the text stands in the document. Throws
 * RangeError for more than MAX_TOKENS.
 */
export function readInline(text: string, offset: number, notation: Notation = MARKDOWN): Draft[] {
  return new InlineReader(text, offset, notation).read()
}

/** The tokens of a formula whose text begins at `offset`: the words inside it stand between its parts. */
export function readFormula(
  text: string,
  { start, end }: Range,
  offset: number,
  display: boolean,
  notation: Notation,
): Draft[] {
  const parts = partsOfFormula(text)
  return parts.flatMap((part, i) => {
    if (part.kind === 'words') return readInline(part.text, offset + part.start, notation)
    const inner = { start: offset + part.start, end: offset + part.end }
    const from = i === 0 ? start : inner.start
    const token = draft('math', part.text, from, i === parts.length - 1 ? end : inner.end)
    return [Object.assign(token, { inner, display })]
  })
}

const LETTER = /\p{L}/uy
const DASHES = /-{2,3}(?!-)|[—―]|-(?=\s)/y
/** What a backslash makes a space, an accent or a hyphen of in TeX. */
const SPACES = ",;:!./'=-"
/** What a backslash keeps from being markup. */
const PUNCTUATION = /[!-/:-@[-`{-~]/
const STOPS = '.?!;…。！？；'
const BREAKS = ',:()，、：（）「」'

/** A square bracket: where its token stands, whether it begins an image, and the two tokens before it, the nearer first. */
interface Bracket {
  readonly index: number
  readonly isImage: boolean
  readonly before: readonly (Draft | undefined)[]
}

class InlineReader {
  private readonly math: MathScanner
  private readonly codes: CodeSpans
  private readonly markup: MarkupFinder
  private readonly drafts: (Draft | null)[] = []
  /** The square brackets that are open. */
  private readonly brackets: Bracket[] = []
  private last: Draft | undefined
  private beforeLast: Draft | undefined

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly notation: Notation,
  ) {
    this.math = new MathScanner(text, notation)
    this.codes = new CodeSpans(text)
    this.markup = new MarkupFinder(text)
  }

  read(): Draft[] {
    for (let at = 0; this.text[at]; ) at = this.step(at)
    return this.drafts.filter(token => token !== null)
  }

  /** Reads what begins at this place and answers where the text goes on. */
  private step(at: number): number {
    const character = this.text[at]!
    if (isAt(LETTER, this.text, at)) return this.word(at)
    if (beginsNumber(this.text, at)) return this.number(at)
    const { markup } = this.notation
    if (markup && character === '!' && this.text[at + 1] === '[') return this.openBracket(at, at + 1, true)
    if (markup && this.text.startsWith(ROLE, at)) return this.mathematics(at)
    if (STOPS.includes(character)) return this.stop(at)
    if (this.isBreak(character)) return this.put('break', at, at + 1)
    if (character === '$' || character === '\\') return this.mathematics(at)
    if (character === '`') return this.code(at)
    return markup ? this.marked(at, character) : this.other(at)
  }

  private marked(at: number, character: string): number {
    switch (character) {
      case '<':
        return this.markup.endOf(at) || at + 1
      case '&':
        return endOfEntity(this.text, at) || at + 1
      case '[':
        return endOfNote(this.text, at) || this.openBracket(at, at, false)
      case ']':
        return this.closeBracket(at)
      default:
        return this.other(at)
    }
  }

  private isBreak(character: string): boolean {
    const { groups, markup } = this.notation
    const isBrace = !groups && '{}'.includes(character)
    return isBrace || (!markup && '[]'.includes(character)) || BREAKS.includes(character)
  }

  private put(kind: WordKind, start: number, end: number): number {
    this.add(draft(kind, this.text.slice(start, end), this.offset + start, this.offset + end))
    return end
  }

  private add(token: Draft): void {
    this.drafts.push(token)
    guardCount(this.drafts.length, 'readInline')
    this.beforeLast = this.last
    this.last = token
  }

  private word(at: number): number {
    const { token, next } = readWord(
      this.text,
      at,
      this.offset,
      [this.last, this.beforeLast],
      this.notation.markup,
    )
    if (token) this.add(token)
    return next
  }

  private number(at: number): number {
    const token = readNumber(this.text, at, this.offset)
    this.add(token)
    return (token.scaleEnd ?? token.end) - this.offset
  }

  private stop(at: number): number {
    let end = at + 1
    while (this.text[end] === '.' && this.text[at] === '.') end++
    if (!endsSentence(this.text, end - 1, this.last, this.offset)) return end
    // Of `…` the same is said by what ends a sentence.
    if (end - at > 1 && /^\s*\p{Ll}/u.test(this.text.slice(end))) return end
    return this.put('stop', at, end)
  }

  private span(kind: 'code', { start, end, inner }: Range & { readonly inner: Range }): void {
    const text = this.text.slice(inner.start, inner.end)
    const token = draft(kind, text, this.offset + start, this.offset + end)
    token.inner = { start: this.offset + inner.start, end: this.offset + inner.end }
    this.add(token)
  }

  private mathematics(at: number): number {
    const found = this.math.spanAt(at)
    if (!found) return this.escape(at)
    const { inner, display } = found
    const text = this.text.slice(inner.start, inner.end)
    const whole = { start: this.offset + at, end: this.offset + found.end }
    for (const token of readFormula(text, whole, this.offset + inner.start, display, this.notation))
      this.add(token)
    return found.end
  }

  /** A backslash or a dollar sign that opens no mathematics. */
  private escape(at: number): number {
    if (this.text[at] === '$') return this.text[at + 1] === '$' ? at + 2 : at + 1
    const next = this.text.charAt(at + 1)
    if (this.notation.groups && SPACES.includes(next)) return at + 2
    if ('[]{}'.includes(next) && next !== '') return this.put('break', at + 1, at + 2)
    if (STOPS.includes(next) || BREAKS.includes(next)) return at + 1
    return endOfCommand(this.text, at) || at + (PUNCTUATION.test(next) ? 2 : 1)
  }

  private code(at: number): number {
    const found = this.codes.spanAt(at)
    if (typeof found === 'number') return at + found
    this.span('code', found)
    return found.end
  }

  private openBracket(start: number, at: number, isImage: boolean): number {
    this.brackets.push({ index: this.drafts.length, isImage, before: [this.last, this.beforeLast] })
    return this.put('break', start, at + 1)
  }

  /** A link keeps its text and loses its brackets and its target; an image loses its text too. */
  private closeBracket(at: number): number {
    const opening = this.brackets.pop()
    const target = endOfTarget(this.text, at + 1)
    if (!opening || target === at + 1) return this.put('break', at, at + 1)
    if (opening.isImage) {
      this.drafts.length = opening.index
      ;[this.last, this.beforeLast] = opening.before
    } else this.drafts[opening.index] = null
    return target
  }

  private other(at: number): number {
    if (isAt(DASHES, this.text, at)) return this.dash(at, DASHES.lastIndex)
    if (this.text[at] === '–') return this.joins(at) ? at + 1 : this.put('break', at, at + 1)
    return at + 1
  }

  /** A hyphen is a dash where blanks stand on both sides. */
  private dash(at: number, end: number): number {
    const isHyphen = this.text[at] === '-' && end === at + 1
    return isHyphen && !/\s/.test(this.text[at - 1] ?? ' ') ? end : this.put('break', at, end)
  }

  /** An en dash joins two names, `Bradley–Terry`, and parts everything else. */
  private joins(at: number): boolean {
    return /\p{L}/u.test(this.text[at - 1] ?? '') && /\p{L}/u.test(this.text[at + 1] ?? '')
  }
}
