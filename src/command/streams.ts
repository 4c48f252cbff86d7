/** Where a command reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>
  readonly output: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly diagnostics: { write(text: string): unknown; readonly isTTY?: boolean }
}
