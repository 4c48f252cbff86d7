/** A stretch of the source: UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** `source.slice(start, end)` with blanks in place of the marks, so that offsets into it stay true. */
export function sliceWithout(source: string, { start, end }: Range, marks: readonly Range[]): string {
  const pieces: string[] = []
  let from = start
  for (const mark of marks) {
    if (mark.start < from || mark.end > end) continue
    pieces.push(source.slice(from, mark.start), ' '.repeat(mark.end - mark.start))
    from = mark.end
  }
  pieces.push(source.slice(from, end))
  return pieces.join('')
}

/** Where in a list the first range stands for which `isBehind` is true; it must be so for all that follow. */
export function firstBehind<R>(ranges: readonly R[], isBehind: (range: R) => boolean): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBehind(ranges[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
