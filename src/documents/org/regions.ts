import type { TextLine } from '../layout/text-line.js'
import { matchAt } from '../model/match-at.js'
import { firstBehind } from '../model/range.js'
import { Search } from '../model/search.js'

/** Lines that belong together: the line that opens them, and the index of the one that closes them. */
export interface Region {
  readonly kind: 'program' | 'unread'
  readonly language: string | null
  readonly closesAt: number
}

const OPENING = /#\+begin_(src|example|export|comment|latex)(?:[ \t]+([\w+#-]{1,40}))?/iy
const DRAWER = /:[\w-]{1,60}:[ \t]*(?=[\r\n]|$)/y
const DRAWER_END = 'drawer'

/** Finds what is not read as Org: code, what is written for another reader, and drawers. */
export class Regions {
  private readonly searches = new Map<string, Search>()

  constructor(
    private readonly source: string,
    private readonly lines: readonly TextLine[],
  ) {}

  /** The region that a line opens; null where it opens none, or one that is never closed. Ask in rising order. */
  regionFrom(index: number): Region | null {
    const { at } = this.lines[index]!
    const opening = matchAt(OPENING, this.source, at)
    if (!opening && !matchAt(DRAWER, this.source, at)) return null
    const name = opening ? opening[1]!.toLowerCase() : DRAWER_END
    const closing = this.closing(name).next(this.lines[index]!.next)
    if (!closing) return null
    const closesAt = firstBehind(this.lines, line => line.end >= closing.end)
    if (name !== 'src' && name !== 'example') return { kind: 'unread', language: null, closesAt }
    return {
      kind: 'program',
      language: name === 'src' ? (opening?.[2]?.toLowerCase() ?? null) : null,
      closesAt,
    }
  }

  private closing(name: string): Search {
    const mark = name === DRAWER_END ? ':end:' : `#\\+end_${name}`
    const search = this.searches.get(name) ?? new Search(this.source, new RegExp(`^[ \\t]*${mark}`, 'gim'))
    this.searches.set(name, search)
    return search
  }
}
