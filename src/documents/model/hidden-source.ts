import type { Block, Leaf } from './block.js'
import type { Cursor } from './container.js'
import { matchAt } from './match-at.js'
import { Search } from './search.js'

const OPENING = /<!--|<(script|style|textarea|svg|math)(?=[\s>])/iy

/** Where source ends that readers do not see: comments, scripts and the like that run over the end of a line. */
export class HiddenFinder {
  private readonly searches = new Map<string, Search>()

  constructor(private readonly source: string) {}

  /** The end of what opens at this place, Infinity if it is never closed, or null if nothing opens. */
  endOf(at: number): number | null {
    const match = matchAt(OPENING, this.source, at)
    if (!match) return null
    const closing = match[1] ? `</${match[1].toLowerCase()}\\s*>` : '-->'
    const search = this.searches.get(closing) ?? new Search(this.source, new RegExp(closing, 'gi'))
    this.searches.set(closing, search)
    return search.next(OPENING.lastIndex)?.end ?? Infinity
  }
}

/** The lines up to a place that was found before. */
export class Hidden implements Leaf {
  constructor(private readonly end: number) {}

  take({ line }: Cursor): 'last' | 'more' {
    return line.end >= this.end ? 'last' : 'more'
  }

  finish(): readonly Block[] {
    return [{ kind: 'divider' }]
  }
}
