/** A stretch of a source. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** The line that a token stands in, up to the token and behind it; the line of a long paragraph is cut. */
export const MAX_LINE = 600
export const lineBefore = ({ start }: Extent, source: string): string =>
  source
    .slice(Math.max(0, start - MAX_LINE), start)
    .split('\n')
    .at(-1)!
export const lineBehind = ({ end }: Extent, source: string): string =>
  source.slice(end, end + MAX_LINE).split('\n')[0]!
