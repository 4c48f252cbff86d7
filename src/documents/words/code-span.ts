import type { Range } from '../model/range.js'

const RUN = /`+/g

/** Inline code: a run of backticks to the next run of the same length. */
export class CodeSpans {
  private runs: Map<number, number[]> | null = null
  private readonly passed = new Map<number, number>()

  constructor(private readonly text: string) {}

  /** The span that opens with the backtick at this place and its inner text, or the length of a run that never closes. Ask in rising order. */
  spanAt(at: number): (Range & { readonly inner: Range }) | number {
    RUN.lastIndex = at
    const length = RUN.exec(this.text)![0].length
    const closing = this.closing(length, at + length)
    if (closing === undefined) return length
    const inner = { start: at + length, end: closing }
    return { start: at, end: closing + length, inner: this.withoutPadding(inner) }
  }

  private closing(length: number, from: number): number | undefined {
    this.runs ??= collect(this.text, from)
    const starts = this.runs.get(length) ?? []
    let index = this.passed.get(length) ?? 0
    while ((starts[index] ?? from) < from) index++
    this.passed.set(length, index)
    return starts[index]
  }

  /** One blank on both sides is there to set off a backtick, and does not belong to the code. */
  private withoutPadding({ start, end }: Range): Range {
    const code = this.text.slice(start, end)
    const isPadded = code.startsWith(' ') && code.endsWith(' ') && /\S/.test(code)
    return isPadded ? { start: start + 1, end: end - 1 } : { start, end }
  }
}

/** Where the runs of each length begin. */
function collect(text: string, from: number): Map<number, number[]> {
  const runs = new Map<number, number[]>()
  RUN.lastIndex = from
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const starts = runs.get(match[0].length)
    if (starts) starts.push(match.index)
    else runs.set(match[0].length, [match.index])
  }
  return runs
}
