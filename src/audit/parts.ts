import type { Document } from '../documents/model/document.js'
import type { Note } from '../documents/model/note.js'
import { type Position, positionAt } from '../documents/model/position.js'
import { firstBehind, type Range } from '../documents/model/range.js'
import type { Judged } from '../rules/judged.js'

type Place = Pick<Judged, 'from' | 'to' | 'start' | 'end'>

/** A stretch of a document whose findings are told by themselves: a cell of a notebook, all of any other document. */
export class Part {
  private positions: ((offset: number) => Position) | null = null

  constructor(
    readonly path: string,
    readonly source: string,
    /** Where it begins in its document. */
    readonly start: number,
    /** What its author says in it, with the places of the document. */
    readonly notes: readonly Note[],
  ) {}

  /** Whether a place of the document lies in it. */
  holds(offset: number): boolean {
    return this.start <= offset && offset <= this.start + this.source.length
  }

  /** A place of the document as one of its own text. */
  position(offset: number): Position {
    this.positions ??= positionAt(this.source)
    return this.positions(offset - this.start)
  }

  /** The places of a statement as offsets into its own text; of what stands in another part, only what stands here. */
  placeOf({ from, to, start, end }: Place): Place {
    const own = (offset: number) => Math.min(offset - this.start, this.source.length)
    return { from: own(from < this.start ? start : from), to: own(to), start: own(start), end: own(end) }
  }
}

/** The parts of a document, in order: one, or as many as a notebook has cells. */
export class Parts {
  readonly all: readonly Part[]

  constructor({ path, source, notes, cells }: Document) {
    const places = cells ?? [{ path, start: 0, end: source.length }]
    const own = apportion(notes, places, ({ start }) => start)
    this.all = places.map(
      (one, i) => new Part(one.path, source.slice(one.start, one.end), one.start, own[i]!),
    )
  }

  /** The part that a place of the document lies in. */
  at(offset: number): Part {
    return this.all[firstBehind(this.all, ({ start }) => start > offset) - 1]!
  }

  /** What belongs to each part, in order, by the place of each in the document. */
  apportion<T>(things: readonly T[], placeOf: (thing: T) => number): readonly (readonly T[])[] {
    return apportion(things, this.all, placeOf)
  }
}

function apportion<T>(
  things: readonly T[],
  parts: readonly Pick<Range, 'start'>[],
  placeOf: (thing: T) => number,
): T[][] {
  const shares = parts.map((): T[] => [])
  for (const thing of things) {
    const place = placeOf(thing)
    shares[firstBehind(parts, ({ start }) => start > place) - 1]!.push(thing)
  }
  return shares
}
