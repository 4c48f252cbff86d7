import type { Streams } from '../streams.js'

/** How often the line is written anew. */
const LINE_MILLISECONDS = 100
const ERASE_LINE = '\r\u001b[K'

/**
 * Says on a terminal how far a run is: `errata: 1200 of 5649 questions`, one line that is written over and over and erased
 * at the end. Elsewhere nothing is said: a log needs no such lines.
 */
export class ConformProgress {
  private nextAt: number
  private isShown = false

  constructor(
    private readonly output: Streams['diagnostics'],
    private readonly now: () => number = () => performance.now(),
  ) {
    this.nextAt = now() + LINE_MILLISECONDS
  }

  /** So many questions are done. */
  show(done: number, of: number): void {
    const now = this.now()
    if (this.output.isTTY !== true || done >= of || now < this.nextAt) return
    this.nextAt = now + LINE_MILLISECONDS
    this.output.write(`${ERASE_LINE}errata: ${done} of ${of} questions`)
    this.isShown = true
  }

  /** Leaves the terminal as it was. */
  end(): void {
    if (this.isShown) this.output.write(ERASE_LINE)
    this.isShown = false
  }
}
