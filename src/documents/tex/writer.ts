import { Mask } from '../layout/mask.js'
import { Outline } from '../layout/outline.js'
import { Paragraphs } from '../layout/paragraphs.js'
import { endAt } from '../model/match-at.js'
import type { Range } from '../model/range.js'
import type { Argument } from './commands.js'
import { Groups } from './groups.js'

const OPTION = /\[[^[\]\r\n]{0,300}\]|\([lrd]{1,3}\)/y
const BRACE = /\s{0,9}\{/y
const CONTROL_WORD = /\s{0,9}\\[A-Za-z@]{1,60}/y

/** A heading whose title is being read: its depth, and where its command stands. */
interface Heading {
  readonly depth: number
  readonly line: number
}

/** Writes down what a walk over a TeX source meets: what is covered, the paragraphs, and the groups that are open. */
export class Scribe {
  readonly outline: Outline
  readonly paragraphs: Paragraphs
  readonly groups: Groups
  private readonly mask: Mask
  private heading: Heading | null = null
  /** How many lists are open. */
  lists = 0
  /** Whether a table is open, in which nothing ends a paragraph. */
  isInTable = false

  constructor(
    private readonly source: string,
    readonly text: string,
  ) {
    this.mask = new Mask(text)
    this.outline = new Outline(source)
    this.paragraphs = new Paragraphs(this.outline)
    this.groups = new Groups(text, this.mask)
  }

  /** Covers a stretch that readers do not see. */
  blank(start: number, end: number): number {
    if (!this.groups.isHidden) this.mask.blank(start, end)
    return end
  }

  /** Covers a stretch with what it says. */
  say(start: number, cover: string): number {
    this.paragraphs.speak()
    if (!this.groups.isHidden) this.mask.put(start, cover)
    return start + cover.length
  }

  /** Leaves a stretch as it is in the source. */
  keep({ start, end }: Range): void {
    this.mask.put(start, this.source.slice(start, end))
  }

  /** Covers one character by the star of emphasis. */
  mark(at: number): number {
    if (!this.groups.isHidden) this.mask.put(at, '*')
    return at + 1
  }

  finish(): string {
    return this.mask.finish()
  }

  endParagraph(at: number, next: number): void {
    this.groups.endParagraph(at)
    if (this.isInTable) return
    this.paragraphs.end(at, next, this.lists > 0)
    this.heading = null
  }

  /** Reads the arguments that follow at a place, as far as they do; optional ones are covered. */
  readArguments(at: number, kinds: readonly Argument[]): number {
    let place = at
    for (let count = 0; count < 3; count++) {
      const end = endAt(OPTION, this.text, place)
      if (end === null) break
      place = this.blank(place, end)
    }
    const [kind, ...rest] = kinds
    if (kind === undefined) return place
    const brace = endAt(BRACE, this.text, place)
    if (brace !== null) return this.open(brace - 1, kind, rest)
    const word = kind === 'hidden' ? endAt(CONTROL_WORD, this.text, place) : null
    return word === null ? place : this.readArguments(this.blank(place, word), rest)
  }

  /** Opens the brace at a place. */
  open(at: number, kind: Argument | 'group', rest: readonly Argument[] = []): number {
    if (kind === 'apart' && !this.groups.isHidden) this.endParagraph(at, at + 1)
    this.groups.push(at, kind, rest, this.paragraphs.isFresh)
    if (kind === 'heading') this.paragraphs.begin(at + 1, this.lists > 0)
    return at + 1
  }

  /** Closes the innermost brace, and goes on with the arguments that follow it. */
  close(at: number): number {
    const group = this.groups.pop(at)
    const { paragraphs, heading } = this
    if (group?.kind === 'apart' && !this.groups.isHidden) this.endParagraph(at, at + 1)
    if (group?.kind === 'heading' && heading) {
      paragraphs.endHeading(at, at + 1, heading.depth, heading.line, this.lists > 0)
      this.heading = null
    }
    return group && group.rest.length > 0 ? this.readArguments(at + 1, group.rest) : at + 1
  }

  /** Begins a heading, whose command stands at `line`; its title follows. */
  beginHeading(line: number, next: number, depth: number): number {
    if (this.isInTable) return this.blank(line, next)
    this.endParagraph(line, next)
    this.heading = { depth, line }
    // What looks for headings in the text sees the mark that Markdown has.
    this.mask.put(line, '#')
    return this.readArguments(this.blank(line + 1, next), ['heading'])
  }
}
