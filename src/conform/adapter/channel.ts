import type { Line } from './lines.js'

/** How an implementation ended by itself, or its output did. */
export interface Ending {
  readonly level: 'crash' | 'protocol-error'
  /** Such as `exited with code 1`. */
  readonly how: string
}

/** Told of what an implementation says, in order, and once of its end. */
export interface Listener {
  /** Lines that came together, and whether they were followed by the start of another. */
  heard(lines: readonly Line[], isFollowed: boolean): void
  ended(ending: Ending): void
}

/** An implementation that runs, as a way to send and to hear lines. */
export interface Channel {
  send(text: string): void
  /** What of a line that has not ended there is to show; null where there is nothing. */
  unfinished(): string | null
  /** The last 64 KiB that it said beside the protocol. */
  remarks(): { readonly text: string; readonly lastLine: string | null }
  /** Ends it at once. Resolves when nothing of it is left. */
  kill(): Promise<void>
  /** Tells it to end, waits, and kills it where it does not. */
  stop(): Promise<void>
}

/** Starts an implementation. Throws AdapterError where there is nothing to start. */
export type Opening = (listener: Listener) => Channel
