import type { Streams } from './streams.js'

/** A run is long from then on: who redirects the output of a shorter one sees nothing. */
const LONG_MILLISECONDS = 3000
/** How often a line is written where it stays, and where it replaces the one before. */
const LINE_MILLISECONDS = 3000
const TERMINAL_MILLISECONDS = 100
const ERASE_LINE = '\r\u001b[K'

/**
 * Says on standard error how many documents are done: `errata: 12 of 240 documents, 3 with findings`. On a terminal one
 * line is written over and over and erased at the end; elsewhere a line is added every few seconds of a long run. Of a
 * single document nothing is said.
 */
export class Progress {
  private done = 0
  private withFindings = 0
  private readonly isTerminal: boolean
  private nextAt: number
  private isShown = false

  constructor(
    private readonly total: number,
    private readonly output: Streams['diagnostics'],
    private readonly now: () => number = () => performance.now(),
  ) {
    this.isTerminal = output.isTTY === true
    this.nextAt = now() + (this.isTerminal ? TERMINAL_MILLISECONDS : LONG_MILLISECONDS)
  }

  /** Another document is done. */
  add(hasFindings: boolean): void {
    this.done++
    if (hasFindings) this.withFindings++
    const now = this.now()
    if (this.done === this.total || now < this.nextAt) return
    this.nextAt = now + (this.isTerminal ? TERMINAL_MILLISECONDS : LINE_MILLISECONDS)
    const line = `errata: ${this.done} of ${this.total} documents, ${this.withFindings} with findings`
    this.output.write(this.isTerminal ? `${ERASE_LINE}${line}` : `${line}\n`)
    this.isShown = true
  }

  /** Leaves a terminal as it was. */
  end(): void {
    if (this.isTerminal && this.isShown) this.output.write(ERASE_LINE)
    this.isShown = false
  }
}
