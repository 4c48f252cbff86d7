import type { Block } from '../model/block.js'
import { lineAt } from '../model/line.js'
import { endAt, matchAt } from '../model/match-at.js'
import type { Notation } from '../model/notation.js'
import type { Range } from '../model/range.js'
import { Search } from '../model/search.js'
import { MathScanner } from '../words/inline-math.js'
import { ARGUMENTS, HEADINGS, PARTING } from './commands.js'
import { Environments, ROW_ENDS } from './environments.js'
import type { Cleaned, Literal } from './literals.js'
import { endOfDimension, quantityAt, typedAt } from './siunitx.js'
import { Scribe } from './writer.js'

/** A TeX source as a reader of the page meets it. */
export interface Page {
  /** As long as the source, with blanks in place of what only arranges it. */
  readonly text: string
  readonly blocks: readonly Block[]
}

/** What is known of a source before it is walked. */
export interface Source {
  readonly clean: Cleaned
  /** Where it defines macros, which is passed over. */
  readonly definitions: readonly Range[]
  readonly notation: Notation
}

/** Reads the body of a source without comments in one walk. */
export function pageOf(source: string, known: Source): Page {
  return new Walker(source, known).read()
}

const SPECIAL = /[\\{}$&`\r\n]/g
const COMMAND = /\\([A-Za-z@]{1,60})\*?/y
const BLANKS = /[ \t]{1,9}/y
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?=[\r\n])/g
const BLANK_LINE_HERE = new RegExp(BLANK_LINE.source, 'y')
const SWITCHES = new Set('bf bfseries it itshape em sc scshape sl'.split(' '))
const SKIPS = new Set('vskip hskip kern baselineskip parskip parindent textwidth'.split(' '))

type Stretch = Literal | (Range & { readonly kind: 'definition' })

class Walker {
  private readonly clean: Cleaned
  private readonly macros: Notation['macros']
  private readonly text: string
  private readonly end: number
  private readonly scribe: Scribe
  private readonly environments: Environments
  private readonly math: MathScanner
  private readonly blankLines: Search
  private readonly specials: Search
  private readonly stretches: readonly Stretch[]
  private passed = 0

  constructor(
    private readonly source: string,
    { clean, definitions, notation }: Source,
  ) {
    this.clean = clean
    this.macros = notation.macros
    this.text = clean.text
    this.end = clean.body.end
    this.scribe = new Scribe(source, this.text)
    this.environments = new Environments(this.scribe)
    this.math = new MathScanner(this.text, notation)
    this.blankLines = new Search(source, BLANK_LINE)
    this.specials = new Search(this.text, SPECIAL)
    const defined = definitions.map(place => ({ ...place, kind: 'definition' as const }))
    this.stretches = [...clean.literals, ...defined].sort((a, b) => a.start - b.start)
  }

  read(): Page {
    const { scribe, end } = this
    const { start } = this.clean.body
    scribe.blank(0, start)
    scribe.paragraphs.begin(start, false)
    for (let at = start; at < end; ) at = this.advance(at)
    this.environments.finish(end)
    scribe.blank(end, this.source.length)
    const text = scribe.finish()
    return { text, blocks: scribe.outline.blocks(text) }
  }

  /** Passes prose up to the next place that means more, and reads what stands there. */
  private advance(at: number): number {
    const stretch = this.stretchFrom(at)
    const special = this.specials.next(at)?.start ?? this.end
    const next = Math.min(special, stretch?.start ?? this.end, this.end)
    if (/\S/.test(this.text.slice(at, next)) && !this.scribe.groups.isHidden) this.scribe.paragraphs.speak()
    if (next >= this.end) return this.end
    return stretch?.start === next ? this.pass(stretch) : this.step(next)
  }

  /** The next literal or definition that does not begin before a place. */
  private stretchFrom(at: number): Stretch | undefined {
    while (this.passed < this.stretches.length && this.stretches[this.passed]!.start < at) this.passed++
    return this.stretches[this.passed]
  }

  private pass(stretch: Stretch): number {
    const { scribe } = this
    const { kind, start, end } = stretch
    if (kind === 'definition') return scribe.blank(start, end)
    if (kind === 'code') scribe.paragraphs.speak()
    else {
      scribe.endParagraph(start, end)
      // Prose ends where code begins, but a cell does not: there code is blank, so that it is not read as prose too.
      if (!scribe.isInTable) scribe.keep(stretch.inner)
      scribe.outline.addProgram(stretch.inner, stretch.language)
    }
    return end
  }

  private step(at: number): number {
    const { scribe } = this
    switch (this.text[at]) {
      case '{':
        return scribe.open(at, 'group')
      case '}':
        return scribe.close(at)
      case '\\':
        return this.backslash(at)
      case '\r':
      case '\n':
        return this.newline(at)
      case '$':
        return this.mathematics(at, this.text[at + 1] === '$' ? 2 : 1)
      case '&':
        return this.environments.ampersand(at)
      default:
        // A backtick opens a quotation, and no code; two of them are one sign.
        return scribe.say(at, this.text[at + 1] === '`' ? ' “' : '"')
    }
  }

  private newline(at: number): number {
    const { next } = lineAt(this.text, at)
    BLANK_LINE_HERE.lastIndex = at
    // Comments end no paragraph, so the source is asked.
    if (BLANK_LINE_HERE.test(this.source)) this.scribe.endParagraph(at, next)
    else this.scribe.paragraphs.line(next)
    return next
  }

  /** Mathematics is left as it is; a sign that never closes is covered. */
  private mathematics(at: number, length: number): number {
    const { scribe } = this
    if (scribe.groups.isHidden) return at + length
    const span = this.math.spanAt(at)
    const blank = this.blankLines.next(at)
    const isWhole = span && span.end <= this.end && (!blank || span.end <= blank.start)
    if (!isWhole) return scribe.blank(at, at + length)
    scribe.paragraphs.speak()
    return span.end
  }

  private backslash(at: number): number {
    const name = matchAt(COMMAND, this.text, at)?.[1]
    if (name !== undefined) return this.command(name, at, COMMAND.lastIndex)
    const next = this.text[at + 1]
    if (next === '\\') return this.environments.rowBreak(at)
    if (next === '(' || next === '[') return this.mathematics(at, 2)
    if (next === '\r' || next === '\n') return at + 1
    return at + 2
  }

  private command(name: string, at: number, end: number): number {
    const { scribe, environments } = this
    if (scribe.groups.isHidden) return end
    const depth = HEADINGS.get(name)
    if (name === 'begin') return this.beginning(at, end)
    if (name === 'end') return environments.end(at, end)
    if (this.macros?.has(`\\${name}`)) {
      const behind = this.mathematics(at, 0)
      if (behind > at) return behind
    }
    if (name === 'item') return environments.item(at, end)
    if (name === 'question') return this.question(at, end)
    if (ROW_ENDS.has(name)) return environments.endRow(at, end)
    if (depth !== undefined) return this.heading(name, depth, at, end)
    const said = quantityAt(this.text, at) ?? typedAt(this.text, at)
    if (said) return scribe.say(at, said.cover)
    if (PARTING.has(name)) scribe.endParagraph(at, end)
    if (SKIPS.has(name)) return scribe.blank(at, endOfDimension(this.text, end))
    if (SWITCHES.has(name)) return this.fontSwitch(at, end)
    if (name === 'multicolumn') environments.spanColumns(end)
    return scribe.readArguments(scribe.blank(at, end), ARGUMENTS.get(name) ?? [])
  }

  /** Mathematics, or an environment of another kind. */
  private beginning(at: number, end: number): number {
    const behind = this.mathematics(at, 0)
    return behind > at ? behind : this.environments.begin(at, end)
  }

  private heading(name: string, depth: number, at: number, end: number): number {
    if (this.text[end - 1] !== '*') this.environments.passHeading(name)
    return this.scribe.beginHeading(at, end, depth)
  }

  /** `\question[5]` of the class exam sets an exercise. */
  private question(at: number, end: number): number {
    const { scribe } = this
    scribe.endParagraph(at, end)
    this.environments.head('question', null, at, end)
    return scribe.readArguments(scribe.blank(at, end), [])
  }

  /** `{\bf 1.3}` is emphasis as `\textbf{1.3}` is. */
  private fontSwitch(at: number, end: number): number {
    const { scribe } = this
    const isMarked = scribe.paragraphs.isFresh && scribe.groups.emphasise()
    if (!isMarked) return scribe.blank(at, end)
    // The star stands right before what it emphasises.
    const next = endAt(BLANKS, this.text, end) ?? end
    scribe.blank(at, next - 1)
    return scribe.mark(next - 1)
  }
}
