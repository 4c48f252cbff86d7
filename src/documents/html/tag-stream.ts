import { Tokenizer } from 'htmlparser2'
import type { Range } from '../model/range.js'

/** A tag with its name in small letters, and the values of its attributes. */
export interface Tag extends Range {
  readonly kind: 'open' | 'close'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** What a source holds from one place to the next: text as it is, an entity, a tag, or what readers do not see. */
export type Piece =
  | Tag
  | ({ readonly kind: 'text' } & Range)
  | ({ readonly kind: 'unseen' } & Range)
  | ({ readonly kind: 'entity'; readonly says: string } & Range)

const NONE: ReadonlyMap<string, string> = new Map()
/** An attribute that matters is short. */
const MAX_VALUE = 300

/** The pieces of an HTML source, in order; together they are all of it. */
export function piecesOf(source: string): Piece[] {
  const collector = new Collector(source)
  const tokenizer = new Tokenizer({ decodeEntities: true }, collector)
  tokenizer.write(source)
  tokenizer.end()
  return collector.pieces
}

/** Hears of everything the tokenizer meets, with its place. */
class Collector {
  readonly pieces: Piece[] = []
  /** Where the last piece ends. */
  private from = 0
  private name = ''
  private attribute = ''
  private attributes: Map<string, string> | null = null

  constructor(private readonly source: string) {}

  ontext(start: number, end: number): void {
    this.unseenTo(start)
    // Behind a last tag that is cut off the tokenizer tells of a text that begins before the source does.
    this.add({ kind: 'text', start: this.from, end })
  }

  /** An entity may stand for two characters, of which the second is told of at the end of the first. */
  ontextentity(codepoint: number, end: number): void {
    const says = String.fromCodePoint(codepoint)
    const last = this.pieces.at(-1)
    if (last?.kind === 'entity' && end <= last.end)
      this.pieces[this.pieces.length - 1] = { ...last, says: last.says + says }
    else this.add({ kind: 'entity', says, start: this.from, end })
  }

  onopentagname(start: number, end: number): void {
    this.unseenTo(start - 1)
    this.name = this.source.slice(start, end).toLowerCase()
    this.attributes = null
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, Math.min(end, start + MAX_VALUE)).toLowerCase()
    this.attributes ??= new Map()
    this.attributes.set(this.attribute, '')
  }

  onattribdata(start: number, end: number): void {
    const before = this.attributes?.get(this.attribute) ?? ''
    const room = MAX_VALUE - before.length
    if (room > 0)
      this.attributes?.set(this.attribute, before + this.source.slice(start, Math.min(end, start + room)))
  }

  onopentagend(end: number): void {
    this.add({
      kind: 'open',
      name: this.name,
      attributes: this.attributes ?? NONE,
      start: this.from,
      end: end + 1,
    })
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end)
  }

  onclosetag(start: number, end: number): void {
    // Two characters open it; what stands behind its name is unseen.
    this.unseenTo(start - 2)
    const name = this.source.slice(start, end).toLowerCase()
    this.add({ kind: 'close', name, attributes: NONE, start: this.from, end: this.endOfTag(end) })
  }

  onend(): void {
    this.unseenTo(this.source.length)
  }

  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private endOfTag(from: number): number {
    return this.source[from] === '>' ? from + 1 : from
  }

  private unseenTo(end: number): void {
    if (end > this.from) this.add({ kind: 'unseen', start: this.from, end })
  }

  private add(piece: Piece): void {
    if (piece.end <= piece.start) return
    this.pieces.push(piece)
    this.from = piece.end
  }
}
