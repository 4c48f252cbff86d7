/** A line of bytes, decoded; where it is no line of the protocol, `problem` says why, and `text` is what can be shown of it. */
export interface Line {
  readonly text: string
  readonly problem: string | null
}

/** The longest line that is read: 16 MiB, for answers of a hundred thousand numbers and more. */
export const MAX_LINE_BYTES = 2 ** 24

/** What of a line that is too long is kept to be shown. */
const SHOWN_BYTES = 200
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Cuts bytes into lines, wherever the pieces of them end. A line ends with LF or CR LF; one that is longer than the limit
 * is given up as soon as it is, without waiting for its end, so that memory is bounded. Each byte is looked at once.
 */
export class Lines {
  private pieces: Buffer[] = []
  private bytes = 0

  constructor(private readonly longestBytes: number = MAX_LINE_BYTES) {}

  /** The lines that end in this piece, in order. */
  push(piece: Buffer): Line[] {
    const lines: Line[] = []
    let from = 0
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      this.keep(piece.subarray(from, at))
      lines.push(this.take())
      from = at + 1
    }
    this.keep(piece.subarray(from))
    if (this.bytes > this.longestBytes) lines.push(this.take())
    return lines
  }

  /** Whether a line was begun that has not ended. */
  isAmidLine(): boolean {
    return this.bytes > 0
  }

  /** What of an unfinished line there is to show; null where none was begun. */
  unfinished(): string | null {
    return this.bytes === 0 ? null : this.start()
  }

  private keep(piece: Buffer): void {
    if (piece.length === 0) return
    this.pieces.push(piece)
    this.bytes += piece.length
  }

  private take(): Line {
    const line =
      this.bytes > this.longestBytes
        ? { text: this.start(), problem: `a line longer than ${this.longestBytes} bytes` }
        : decoded(Buffer.concat(this.pieces))
    this.pieces = []
    this.bytes = 0
    return line
  }

  private start(): string {
    const shown = this.pieces.slice(0, SHOWN_BYTES).map(piece => piece.subarray(0, SHOWN_BYTES))
    return Buffer.concat(shown).subarray(0, SHOWN_BYTES).toString('utf8')
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Buffer): Line {
  const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length
  const line = bytes.subarray(0, end)
  try {
    return { text: UTF8.decode(line), problem: null }
  } catch {
    return { text: line.subarray(0, SHOWN_BYTES).toString('utf8'), problem: 'a line that is not UTF-8' }
  }
}
