import { firstBehind } from '../../documents/model/range.js'
import { type Heading, headingsOf } from '../../english/headings.js'

/** A title of a document has depth 1, a chapter depth 2; what stands under deeper headings is of that chapter. */
const TITLE = 1
const CHAPTER = 2

/** The chapters of a document by number: 0 is what stands before the first heading. */
export class Chapters {
  private readonly headings: readonly Heading[]
  /** The number of the title over each chapter: its own where it is one, 0 where there is none. */
  private readonly titles: number[] = [0]

  constructor(private readonly source: string) {
    this.headings = headingsOf(source).filter(({ depth }) => depth <= CHAPTER)
    for (const [at, { depth }] of this.headings.entries())
      this.titles.push(depth === TITLE ? at + 1 : this.titles[at]!)
  }

  /** The chapter that an offset stands in. */
  at(offset: number): number {
    return firstBehind(this.headings, ({ at }) => at > offset)
  }

  /** The title over a chapter, as a chapter of its own: what stands between it and the next heading. */
  titleOver(chapter: number): number {
    return this.titles[chapter]!
  }

  /** Whether an offset stands in the line of a title; before the first heading all is title. */
  isTitle(offset: number): boolean {
    const chapter = this.at(offset)
    const heading = this.headings[chapter - 1]
    if (!heading) return true
    return heading.depth === TITLE && !this.source.slice(heading.at, offset).includes('\n')
  }
}
