/**
 * A token of LaTeX mathematics. `command` and `mark` have their spelling as text, after aliases: `\dfrac` is `\frac`,
 * `×` is `\times`. `words` is the inside of `\text{…}`, `\mathrm{…}` and their like, whose command says the style.
 */
export type TokenKind = 'number' | 'letter' | 'command' | 'mark' | 'words' | 'hole' | 'end'

export type WordStyle = 'text' | 'upright' | 'calligraphic' | 'blackboard' | 'unit'

/** Places are UTF-16 offsets into the document, `end` exclusive. */
export interface Token {
  readonly kind: TokenKind
  /** number: its digits without separators; words: what stands inside; hole: its name. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly style?: WordStyle
}
