/** The last bytes of a stream: all else is dropped as it comes, so that a flood neither blocks nor fills the memory. */
export class Tail {
  private pieces: Buffer[] = []
  private bytes = 0

  constructor(private readonly longestBytes: number) {}

  push(piece: Buffer): void {
    this.pieces.push(piece)
    this.bytes += piece.length
    // Joined only when twice as long, each byte is copied once on average.
    if (this.bytes > 2 * this.longestBytes || this.pieces.length > 1000) this.join()
  }

  /** At most the last `longestBytes`, from the first whole character on. */
  text(): string {
    const bytes = this.join()
    let from = 0
    while (from < 3 && (bytes[from]! & 0xc0) === 0x80) from++
    return bytes.subarray(from).toString('utf8')
  }

  /** The last line that is not blank; null where there is none. */
  lastLine(): string | null {
    return (
      this.text()
        .split(/[\r\n]/)
        .findLast(line => line.trim() !== '')
        ?.trim() ?? null
    )
  }

  private join(): Buffer {
    const joined = Buffer.concat(this.pieces)
    // A copy, since a part of the joined bytes would keep all of them alive.
    const last = Buffer.from(joined.subarray(-this.longestBytes))
    this.pieces = [last]
    this.bytes = last.length
    return last
  }
}
