/** Why a piece of LaTeX could not be read: not well formed, without a term, of two meanings, nested or grown too far. */
export type LatexErrorReason = 'syntax' | 'notation' | 'ambiguous' | 'too-deep' | 'too-large'

/** The one error that reading LaTeX throws: the message says who, expected and got, on one line; `offset` is its place. */
export class LatexError extends Error {
  override readonly name = 'LatexError'

  constructor(
    message: string,
    readonly offset: number,
    readonly reason: LatexErrorReason = 'syntax',
  ) {
    // What it quotes may run over the end of a line.
    super(message.replace(/[\r\n]+/g, ' '))
  }
}
